import ForgeModel
import Hummingbird
import WebPages

/// What the address of a list of deliveries asks for.
struct DeliveryQuery: Sendable {
    var repository: RepositoryName?
    var pullRequest: Int?
    var event: String?
    var state: DeliveryState?
    var page: ListPage

    /// Reads an address.
    ///
    /// - Throws: ``PageError/badParameter(name:expected:)``.
    init(_ request: Request) throws(PageError) {
        let query = Query(request)
        repository = try query.repository("repo")
        pullRequest = try query.number("pr")
        event = query.text("event")
        state = try query.choice("state", DeliveryState.self)
        page = try query.page()
    }

    var isFiltered: Bool { repository != nil || pullRequest != nil || event != nil || state != nil }

    var filter: DeliveryFilter {
        DeliveryFilter(repository: repository, pullRequest: pullRequest, event: event, state: state)
    }

    /// The address of a page of the same list.
    func url(page: Int) -> String {
        "/deliveries"
            + URLPath.query([
                ("repo", repository?.fullName), ("pr", pullRequest.map(String.init)), ("event", event),
                ("state", state?.rawValue), ("page", page > 1 ? String(page) : nil),
            ])
    }
}
