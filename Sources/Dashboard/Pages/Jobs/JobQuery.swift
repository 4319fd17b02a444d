import ForgeModel
import Foundation
import Hummingbird
import WebPages

/// What the address of a list of jobs asks for.
struct JobQuery: Sendable {
    var repository: RepositoryName?
    var pullRequest: Int?
    var job: String?
    var mark: Mark?
    var age: JobAge?
    var page: ListPage

    /// Reads an address.
    ///
    /// - Throws: ``PageError/badParameter(name:expected:)``.
    init(_ request: Request) throws(PageError) {
        let query = Query(request)
        repository = try query.repository("repo")
        pullRequest = try query.number("pr")
        job = query.text("job")
        mark = try query.choice("state", Mark.self)
        age = try query.choice("since", JobAge.self)
        page = try query.page()
    }

    /// Whether some jobs are left out.
    var isFiltered: Bool {
        repository != nil || pullRequest != nil || job != nil || mark != nil || age != nil
    }

    func filter(now: Date) -> JobFilter {
        JobFilter(
            repository: repository,
            pullRequest: pullRequest,
            job: job,
            states: mark?.jobStates ?? [],
            since: age.map { now.addingTimeInterval(-$0.seconds) }
        )
    }

    /// The address of a page of the same list.
    func url(page: Int) -> String {
        "/jobs"
            + URLPath.query([
                ("repo", repository?.fullName), ("pr", pullRequest.map(String.init)), ("job", job),
                ("state", mark?.rawValue), ("since", age?.rawValue), ("page", page > 1 ? String(page) : nil),
            ])
    }
}
