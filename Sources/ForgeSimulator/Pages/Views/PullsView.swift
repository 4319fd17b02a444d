import Foundation
import WebPages

/// The pull requests of a repository: the template `pulls`.
struct PullsView: Sendable {
    struct Row: Sendable {
        let key: String
        let path: String
        let title: String
        let state: MarkView
        let about: String
        let labels: [LabelView]
        let updated: TimeView
    }

    let repository: String
    let url: String
    let topic: String
    let explanation: String?
    let rows: [Row]
    let dashboard: String?
    let clone: String

    init(_ repository: SimulatorState.Repository, dashboardURL: String?, baseURL: String, now: Date) {
        self.repository = repository.fullName
        url = ForgePath.repository(repository.fullName)
        topic = LiveTopic.repository(repository.fullName).rawValue
        explanation = repository.description
        dashboard = dashboardURL.map { "\($0)/pr" + URLPath.query([("repo", repository.fullName)]) }
        clone = "\(baseURL)/\(repository.fullName).git"
        let pulls = repository.pullRequests.sorted { one, other in
            one.isOpen == other.isOpen ? one.number > other.number : one.isOpen
        }
        rows = pulls.map { issue in
            Row(
                key: String(issue.number),
                path: ForgePath.pull(repository.fullName, issue.number),
                title: issue.title,
                state: issue.stateView,
                about: "#\(issue.number) by \(issue.author)",
                labels: issue.labels.sorted().map { LabelView($0, in: repository) },
                updated: TimeView(issue.updatedAt, now: now)
            )
        }
    }
}
