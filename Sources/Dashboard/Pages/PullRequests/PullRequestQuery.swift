import ForgeModel
import Hummingbird
import WebPages

/// What the address of a list of pull requests asks for: the open ones unless it says otherwise.
struct PullRequestQuery: Sendable {
    enum State: String, CaseIterable {
        case open, draft, merged, closed, all
    }

    var repository: RepositoryName?
    var author: String?
    var state: State
    var page: ListPage

    /// Reads an address.
    ///
    /// - Throws: ``PageError/badParameter(name:expected:)``.
    init(_ request: Request) throws(PageError) {
        let query = Query(request)
        repository = try query.repository("repo")
        author = query.text("author")
        state = try query.choice("state", State.self) ?? .open
        page = try query.page()
    }

    var isFiltered: Bool { repository != nil || author != nil || state != .open }

    var filter: PullRequestFilter {
        PullRequestFilter(
            repository: repository,
            author: author.map { Login(mention: $0) },
            state: PullRequestState(rawValue: state.rawValue)
        )
    }

    /// The address of a page of the same list.
    func url(page: Int) -> String {
        "/pr"
            + URLPath.query([
                ("repo", repository?.fullName), ("author", author), ("state", state == .open ? nil : state.rawValue),
                ("page", page > 1 ? String(page) : nil),
            ])
    }
}
