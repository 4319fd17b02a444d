import ForgeModel
import Hummingbird
import WebPages

extension DashboardRoutes {
    /// Guesses what the field at the top of the page means: `org/repo#14`, `org/repo`, `#14`, a delivery, or a job.
    func search(_ request: Request) -> Response {
        .seeOther(Self.target(of: FormFields(query: request)["q"] ?? ""))
    }

    static func target(of text: String) -> String {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        if parts.count == 2, let number = Int(parts[1]) {
            if let name = RepositoryName(parts[0]) { return Link.pullRequest(ThreadID(name, number)) }
            if parts[0].isEmpty { return "/jobs" + URLPath.query([("pr", String(number))]) }
        }
        if let name = RepositoryName(text) { return "/jobs" + URLPath.query([("repo", name.fullName)]) }
        if text.wholeMatch(of: #/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/#) != nil {
            return Link.delivery(text)
        }
        return "/jobs" + URLPath.query([("job", text)])
    }
}
