import ForgeModel
import Foundation
import JobModel

extension CheckRunReport {
    /// What comes back when the button below a check run is pressed; the trigger plugin knows it too.
    static let rerunButton = "rerun"
    private static let mostTests = 50

    /// The check run of a job as it is now; nil when the job has none: it is of several pull requests or of no commit.
    init?(_ job: ProwJob, _ findings: RunFindings) {
        guard let refs = job.spec.refs, refs.pulls.count <= 1, let status = GitHubStatus(job) else { return nil }
        let url = URL(string: job.status.url, encodingInvalidCharacters: false)
        let isPage = ["http", "https"].contains(url?.scheme ?? "") && url?.host() != nil
        self.init(
            name: status.status.context,
            reference: CheckRunReference(job: job.name, pull: refs.pulls.first?.number),
            detailsURL: isPage ? job.status.url : nil,
            progress: Self.progress(job.status.state),
            startedAt: job.status.pendingTime ?? job.status.startTime,
            completedAt: job.status.completionTime,
            title: String(job.summary.prefix(200)),
            summary: Self.summary(of: job, refs, findings)
        )
        guard job.status.state.isTerminal else { return }
        annotations = findings.annotations
        if job.spec.type == .presubmit {
            actions = [
                Action(label: "Run again", description: "Run this job again.", identifier: Self.rerunButton)
            ]
        }
    }

    private static func progress(_ state: ProwJobState) -> Progress {
        switch state {
        case .scheduling, .triggered: .queued
        case .pending: .inProgress
        case .success: .completed(.success)
        case .failure, .error: .completed(.failure)
        case .aborted: .completed(.cancelled)
        }
    }

    private static func summary(of job: ProwJob, _ refs: Refs, _ findings: RunFindings) -> String {
        var lines = ["Job \(code(job.spec.job)) on \(code(refs.description))."]
        if let command = job.spec.rerunCommand.split(whereSeparator: \.isNewline).first, !command.isEmpty {
            lines.append("Comment \(code(command)) or press Run again to run it again.")
        }
        if !findings.failedTests.isEmpty {
            let shown = findings.failedTests.prefix(mostTests)
            let count = findings.failedTests.count
            lines.append(count == 1 ? "One test failed:" : "\(count) tests failed:")
            lines.append((shown.map { "- \(code($0))" } + (count > shown.count ? ["- …"] : [])).joined(separator: "\n"))
        }
        return String(lines.joined(separator: "\n\n").prefix(15_000))
    }

    /// A text that can't break out of its code span.
    private static func code(_ text: some StringProtocol) -> String {
        let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("`", with: "'")
        return "`\(plain.prefix(300))`"
    }
}
