import ForgeModel
import WebPages

/// The addresses of pages.
enum Link {
    static func job(_ name: String) -> String { URLPath.path("jobs", name) }

    static func log(_ name: String) -> String { URLPath.path("jobs", name, "log") }

    static func file(_ path: String, of job: String) -> String {
        "\(Self.job(job))/files/" + path.split(separator: "/").map { URLPath.encode(String($0)) }.joined(separator: "/")
    }

    static func jobs(repository: RepositoryName? = nil, pullRequest: Int? = nil, job: String? = nil) -> String {
        "/jobs"
            + URLPath.query([
                ("repo", repository?.fullName), ("pr", pullRequest.map(String.init)), ("job", job),
            ])
    }

    static func pullRequest(_ id: ThreadID) -> String {
        URLPath.path("pr", id.repository.owner, id.repository.name, String(id.number))
    }

    static func delivery(_ guid: String) -> String { URLPath.path("deliveries", guid) }

    static let deadLetters = "/dead-letters"

    static func plugin(_ name: String) -> String { "/plugins#" + URLPath.encode(name) }
}
