import ForgeModel
import Foundation
import WebPages

/// One pull request: the template `pull`.
struct PullRequestView: Sendable {
    let url: String
    let topic: String
    let title: String
    let number: String
    let name: String
    let repository: String
    let repositoryPath: String
    let author: String
    let base: String
    let head: String
    let sha: String
    let forgeURL: String?
    let mark: MarkView
    let style: String
    let verdictHTML: HTML
    let open: [ReasonView]
    let met: [ReasonView]
    let metCount: String
    let commands: [CommandView]
    let labels: [String]
    let approvals: [ApprovalView]
    let contexts: [ContextView]
    let actions: [BotActionView]
    let jobsPath: String

    init(_ pull: PullRequestDetails, now: Date) {
        let summary = pull.summary
        url = Link.pullRequest(summary.id)
        topic = [LiveTopic.pullRequest(summary.id), .jobs].map(\.rawValue).joined(separator: " ")
        title = summary.title
        number = "#\(summary.id.number)"
        name = summary.id.description
        repository = summary.id.repository.fullName
        repositoryPath = "/pr" + URLPath.query([("repo", summary.id.repository.fullName)])
        author = summary.author.text
        base = pull.baseBranch
        head = pull.head.text
        sha = pull.head.short
        forgeURL = pull.url.flatMap(Self.webAddress)
        mark = summary.markView
        style = mark.style
        verdictHTML = HTML(sentence: summary.verdict)
        open = pull.reasons.filter { $0.mark != .success }.map(ReasonView.init)
        met = pull.reasons.filter { $0.mark == .success }.map(ReasonView.init)
        metCount = "\(met.count) of \(pull.reasons.count) conditions are met"
        commands = pull.commands.map(CommandView.init)
        labels = pull.labels
        approvals = pull.approvals.map(ApprovalView.init)
        contexts = pull.contexts.map(ContextView.init)
        actions = pull.actions.map { BotActionView($0, now: now) }
        jobsPath = Link.jobs(repository: summary.id.repository, pullRequest: summary.id.number)
    }

    /// The address if browsers may follow it: others could run a script.
    static func webAddress(_ url: String) -> String? {
        url.hasPrefix("https://") || url.hasPrefix("http://") || (url.hasPrefix("/") && !url.hasPrefix("//"))
            ? url : nil
    }
}
