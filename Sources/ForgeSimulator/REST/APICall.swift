import Foundation

/// A request to the REST API, with what its handler needs to answer it.
struct APICall: Sendable {
    let method: String
    /// The path without the prefix `/api/v3`.
    let path: String
    let parameters: [String: String]
    let query: [String: String]
    let body: JSON?
    let caller: Caller
    let accept: String
    let store: ForgeStore
    let rateLimiter: RateLimiter
    /// The state when the request came in.
    let state: SimulatorState

    var render: Renderer { Renderer(state: state, urls: store.urls) }

    subscript(name: String) -> String { parameters[name] ?? "" }

    /// A parameter of the path as a number.
    func number(_ name: String) throws(ForgeError) -> Int {
        guard let number = Int(self[name]) else { throw .notFound }
        return number
    }

    /// `owner/name` of the path, as its owner writes it.
    ///
    /// - Throws: 404 where there is no such repository, or the caller may not see it.
    func repository() throws(ForgeError) -> SimulatorState.Repository {
        guard let repository = state.repository("\(self["owner"])/\(self["repo"])") else { throw .notFound }
        let permission = state.permission(of: caller.login ?? "", in: repository)
        guard permission >= .read else { throw .notFound }
        return repository
    }

    func issue(
        _ parameter: String = "issue_number"
    ) throws(ForgeError) -> (SimulatorState.Repository, SimulatorState.Issue) {
        let repository = try repository()
        guard let issue = repository.issues[try number(parameter)] else { throw .notFound }
        return (repository, issue)
    }

    func pullRequest() throws(ForgeError) -> (
        SimulatorState.Repository, SimulatorState.Issue, SimulatorState.PullRequest
    ) {
        let (repository, issue) = try issue("pull_number")
        guard let pullRequest = issue.pullRequest else { throw .notFound }
        return (repository, issue, pullRequest)
    }

    func git(_ repository: SimulatorState.Repository) -> GitRepository { store.git(repository.fullName) }

    /// A member of the body that must be a text.
    func text(_ name: String, of resource: String) throws(ForgeError) -> String {
        guard let value = body?[name], !value.isNull else {
            throw .invalid(resource, name, code: "missing_field")
        }
        guard let text = value.string else { throw .invalid(resource, name) }
        return text
    }

    /// A member of the body that may be absent (nil) or null (`.some(nil)`).
    func optionalText(_ name: String) -> String?? {
        guard let value = body?[name] else { return nil }
        return .some(value.string)
    }

    /// Changes the forge in the caller's name, then writes the answer from the state after that.
    ///
    /// - Throws: 401 where the caller is unknown, and whatever the change throws.
    func change<Value: Sendable>(
        _ body: @Sendable (inout Transaction) async throws -> Value
    ) async throws -> Value {
        guard let login = caller.login else { throw ForgeError.requiresAuthentication }
        return try await store.perform(as: login, body)
    }

    /// One page of a list, with GitHub's `Link` header.
    func list<Item>(_ items: [Item], in key: String? = nil, _ json: (Item) throws -> JSON) rethrows -> APIResponse {
        let size = min(max(Int(query["per_page"] ?? "") ?? 30, 1), 100)
        let page = max(Int(query["page"] ?? "") ?? 1, 1)
        let start = (page - 1).multipliedReportingOverflow(by: size)
        let values = start.overflow ? [] : items.dropFirst(start.partialValue).prefix(size)
        let list = JSON.array(try values.map(json))
        var response = APIResponse.ok(list)
        if let key { response.body = ["total_count": .int(items.count), key: list] }
        let last = max(1, (items.count + size - 1) / size)
        if let link = link(page: page, last: last) { response.headers["Link"] = link }
        return response
    }

    private func link(page: Int, last: Int) -> String? {
        var links: [(Int, String)] = []
        if page > 1 { links += [(min(page - 1, last), "prev"), (1, "first")] }
        if page < last { links += [(page + 1, "next"), (last, "last")] }
        guard !links.isEmpty else { return nil }
        let escaped = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
        let others = query.filter { $0.key != "page" }.sorted { $0.key < $1.key }.map { key, value in
            "\(key)=\(value.addingPercentEncoding(withAllowedCharacters: escaped) ?? value)"
        }
        return links.map { page, relation in
            let query = (others + ["page=\(page)"]).joined(separator: "&")
            return "<\(store.urls.api)\(path)?\(query)>; rel=\"\(relation)\""
        }.joined(separator: ", ")
    }
}
