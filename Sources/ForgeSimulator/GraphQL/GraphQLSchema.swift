import Foundation

/// GitHub's GraphQL schema as far as bots use it, over one state.
///
/// See [GitHub's GraphQL reference](https://docs.github.com/graphql/reference).
struct GraphQLSchema: Sendable {
    typealias State = SimulatorState
    typealias Object = GraphQLObject

    let state: SimulatorState
    let store: ForgeStore
    let viewer: String
    let window: RateLimiter.Window
    let blobs: GraphQLBlobs

    var urls: ForgeURLs { store.urls }

    var query: Object {
        Object(
            "Query",
            [],
            [
                "rateLimit": { _ in .object(rateLimit) },
                "viewer": { _ in .init(actor(viewer)) },
                "repository": { arguments in
                    let name = "\(try arguments.string("owner"))/\(try arguments.string("name"))"
                    guard let repository = visible(name) else {
                        throw GraphQLError.notFound("Could not resolve to a Repository with the name '\(name)'.")
                    }
                    return .object(self.repository(repository))
                },
                "user": { arguments in
                    let login = try arguments.string("login")
                    guard let account = state.account(login), account.kind != .organization else {
                        throw GraphQLError.notFound("Could not resolve to a User with the login of '\(login)'.")
                    }
                    return .init(actor(account.login))
                },
                "organization": { arguments in
                    let login = try arguments.string("login")
                    guard let organization = state.organization(login) else {
                        throw GraphQLError.notFound(
                            "Could not resolve to an Organization with the login of '\(login)'."
                        )
                    }
                    return .init(actor(organization.login))
                },
                "search": { try search($0) },
                "node": { arguments in
                    let id = try arguments.string("id")
                    guard let node = node(id) else {
                        throw GraphQLError.notFound("Could not resolve to a node with the global id of '\(id)'")
                    }
                    return .object(node)
                },
            ]
        )
    }

    private var rateLimit: Object {
        Object(
            "RateLimit",
            leaves: [
                "cost": 1, "limit": .int(window.limit), "used": .int(window.used),
                "remaining": .int(window.remaining), "nodeCount": 0, "resetAt": JSON(window.reset),
            ]
        )
    }

    func visible(_ name: String) -> State.Repository? {
        guard let repository = state.repository(name) else { return nil }
        return state.permission(of: viewer, in: repository) >= .read ? repository : nil
    }

    private func search(_ arguments: GraphQLArguments) throws -> GraphQLOutput {
        guard arguments["type"]?.string == "ISSUE" else {
            throw GraphQLError.invalid("Only searches of type ISSUE are supported here.")
        }
        let results = try IssueSearch(try arguments.string("query")).results(in: state, for: viewer)
        return try GraphQLConnection.make(
            "SearchResultItemConnection",
            Array(results.prefix(1000)),
            arguments,
            total: "issueCount"
        ) { repository, issue in
            issue.pullRequest == nil ? self.issue(issue, in: repository) : pullRequest(issue, in: repository)
        }
    }

    /// The thing of a global id; nil where there is none that the viewer may see.
    private func node(_ id: String) -> Object? {
        for repository in state.repositories.values {
            guard state.permission(of: viewer, in: repository) >= .read else { continue }
            if NodeID.make("R", repository.id) == id { return self.repository(repository) }
            for issue in repository.issues.values where nodeID(issue) == id {
                return issue.pullRequest == nil ? self.issue(issue, in: repository) : pullRequest(issue, in: repository)
            }
        }
        return nil
    }

    func nodeID(_ issue: State.Issue) -> String { Renderer(state: state, urls: urls).nodeID(issue) }

    // MARK: Accounts

    private func busyStatus(_ account: State.Account) -> Object {
        Object(
            "UserStatus",
            ["Node"],
            leaves: [
                "id": .string(NodeID.make("US", account.id)), "message": "Busy", "emoji": ":palm_tree:",
                "indicatesLimitedAvailability": true,
            ]
        )
    }

    /// A user, bot or organisation; nil for one that is gone.
    func actor(_ login: String?) -> Object? {
        guard let login, let account = state.account(login) else { return nil }
        let prefix = account.kind == .organization ? "O" : "U"
        var interfaces: Set<String> = ["Node", "Actor"]
        if account.kind != .bot { interfaces.insert("RepositoryOwner") }
        let isBot = account.kind == .bot
        return Object(
            account.kind.rawValue,
            interfaces,
            [
                "login": { _ in .leaf(.string(isBot ? String(account.login.split(separator: "[")[0]) : account.login))
                },
                "id": { _ in .leaf(.string(NodeID.make(prefix, account.id))) },
                "name": { _ in .leaf(JSON(account.name)) },
                "email": { _ in .leaf("") },
                "databaseId": { _ in .leaf(.int(account.id)) },
                "url": { _ in .leaf(.string(urls.page(account.login))) },
                "avatarUrl": { _ in .leaf(.string(urls.page("avatars/\(account.id)"))) },
                "status": { _ in account.isBusy ? .object(busyStatus(account)) : .null },
            ]
        )
    }
}
