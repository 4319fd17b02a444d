import Hummingbird
import WebPages

/// One request, with the state of the forge at that moment and who the visitor is.
struct ForgeVisit: Sendable {
    /// The cookie that says who one is.
    static let cookie = "forge_user"

    let request: Request
    let state: SimulatorState
    let people: [SimulatorState.Account]
    let login: String?
    private let owner: String
    private let name: String
    private let number: String

    init(request: Request, context: some RequestContext, state: SimulatorState, standard: String?) {
        self.request = request
        self.state = state
        owner = URLPath.decode(context.parameters.get("owner") ?? "")
        name = URLPath.decode(context.parameters.get("name") ?? "")
        number = context.parameters.get("number") ?? ""
        people = state.accounts.values.filter { $0.kind == .user && !$0.isSiteAdmin }.sorted { $0.login < $1.login }
        let wanted = [request.cookies[Self.cookie]?.value, standard].compactMap(\.self)
        let known = wanted.compactMap { login in
            state.accounts[login.lowercased()].flatMap { $0.kind == .user ? $0.login : nil }
        }
        login = known.first ?? people.first?.login
    }

    /// The repository that the address names.
    var repository: SimulatorState.Repository {
        get throws(ForgeError) {
            guard let repository = state.repository("\(owner)/\(name)") else { throw .notFound }
            return repository
        }
    }

    /// The pull request that the address names.
    var thread: (issue: SimulatorState.Issue, pull: SimulatorState.PullRequest) {
        get throws(ForgeError) {
            guard let number = Int(number), let issue = try repository.issues[number], let pull = issue.pullRequest
            else { throw .notFound }
            return (issue, pull)
        }
    }

    /// The address of that pull request's page.
    var pullPath: String {
        get throws(ForgeError) {
            let repository = try repository
            return ForgePath.pull(repository.fullName, try thread.issue.number)
        }
    }
}
