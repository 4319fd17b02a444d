import ForgeModel
import Foundation
import JobModel
import WebPages

/// One job: the template `job`.
struct JobView: Sendable {
    struct Button: Sendable {
        let path: String
        let title: String
    }

    let url: String
    let topic: String
    let job: String
    let jobPath: String
    let name: String
    let repository: String?
    let pulls: [JobRowView.Pull]
    let verdict: VerdictView
    let style: String
    let timeline: TimelineView
    let log: LogView
    /// Nil when there were no tests.
    let tests: TestsView?
    /// Nil when there are none, or they can't be read now.
    let files: FilesView?
    let hasUnreadableResults: Bool
    let facts: [FactView]
    let yaml: String
    let buttons: [Button]

    /// - Parameter results: What the run left; nil when that can't be read now.
    init(_ details: JobDetails, log window: LogWindow, results: JobResults?, isNatural: Bool, now: Date) {
        let run = details.summary
        let isBad = run.state == .failure || run.state == .error
        let firstError = isBad ? window.lines.first(where: \.looksLikeError) : nil
        let query = isNatural && window.start.offset == 0 ? "" : "?from=\(window.start.offset)"
        url = Link.job(run.name) + query
        topic = LiveTopic.job(run.name).rawValue
        job = run.job
        jobPath = Link.jobs(job: run.job)
        name = run.name
        repository = run.repository?.fullName
        pulls = run.pullViews
        verdict = VerdictView(run, firstError: firstError, query: query, now: now)
        style = run.state.mark.rawValue
        timeline = TimelineView(details, now: now)
        log = LogView(window, job: run.name, query: query, marked: firstError?.cursor)
        tests = results?.tests.map(TestsView.init)
        files = results.flatMap { $0.files.isEmpty ? nil : FilesView($0, job: run.name) }
        hasUnreadableResults = results == nil
        facts = FactView.facts(of: details, results?.notes ?? [], now: now)
        yaml = details.yaml
        buttons = JobAction.allCases.filter(details.allowedActions.contains).map { action in
            Button(path: "\(Link.job(run.name))/\(action.rawValue)", title: action.title)
        }
    }
}
