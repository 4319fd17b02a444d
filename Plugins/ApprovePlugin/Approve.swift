public import PluginKit

/// Keeps the `approved` label and one notification in step with what the owners of the changed files say.
///
/// Everything is computed anew from the files, the comments and the reviews at every event, so nothing is remembered
/// and nothing can drift.
public struct Approve: Plugin {
    /// The section `approve` of `plugins.yaml`.
    public typealias Configuration = PerRepository<ApproveOptions>

    /// `approve`, as in Prow.
    public static let name: PluginName = "approve"

    /// What it does, in a sentence.
    public static let summary =
        "Labels a pull request `approved` once an owner of every changed file has approved, and says who is missing."

    static let label: LabelName = "approved"

    let configuration: Configuration

    /// Makes the plugin.
    /// - Throws: ``PluginKit/ConfigurationError`` when two entries name the same organisation or repository.
    public init(configuration: Configuration) throws(ConfigurationError) {
        var seen: Set<String> = []
        for name in configuration.entries.flatMap(\.repos) where !seen.insert(name.lowercased()).inserted {
            throw ConfigurationError("`approve` names \(name) twice; one entry can hold for it")
        }
        self.configuration = configuration
    }

    /// It evaluates a pull request at approving commands and reviews, and when the change or the label changes.
    public var handlers: [Handler] {
        let readsLGTM = configuration.entries.contains(where: \.lgtmActsAsApprove)
        return [
            readsLGTM
                ? .commands(ApproveCommand.approve, ApproveCommand.lgtm, run: commands)
                : .commands(ApproveCommand.approve, run: commands),
            .review(.submitted, .dismissed, run: review),
            .pullRequest(.opened, .reopened, .synchronize, .labeled, run: pullRequest),
        ]
    }

    private func commands(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        let options = configuration[call.repository]
        let isMeant = event.lines.compactMap(ApproveCommand.init).contains { $0.selects(options) }
        guard isMeant, !call.isBot(event.author) else { return [] }
        let pull: PullRequest
        if let known = event.text.pullRequest {
            pull = known
        } else {
            pull = try await call.forge.pullRequest(event.thread)
        }
        let effects = try await ApproveEvaluation(pull: pull, options: options, call: call).effects()
        return try await effects + noteUnlessSeen(pull, event, call)
    }

    /// An approval holds across pushes, so it is taken; but whoever gave it is told of commits that came in between.
    private func noteUnlessSeen(_ pull: PullRequest, _ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        let approves = event.lines.compactMap(ApproveCommand.init).contains { !$0.isCancel }
        guard approves, try await !call.couldSeeHead(of: pull, when: event.text) else { return [] }
        return [
            .reply(
                """
                Your approval counts. It was given before \(pull.head.sha.short) was pushed, which is the head now: look \
                at that too, and comment `/approve cancel` if it should not be approved.
                """
            )
        ]
    }

    private func review(_ event: ReviewEvent, _ call: Call) async throws -> [Effect] {
        let options = configuration[call.repository]
        let (review, author) = (event.review, event.review.author)
        guard options.readsReviewState, author.kind != .bot, !call.isBot(author.login) else { return [] }
        guard let state = review.state, ReviewVerdict.states.contains(state) else { return [] }
        // With a command in its text the review is handled as a comment.
        guard !ApproveCommand.all(in: review.body).contains(where: { $0.selects(options) }) else { return [] }
        return try await ApproveEvaluation(pull: event.pullRequest, options: options, call: call).effects()
    }

    private func pullRequest(_ event: PullRequestEvent, _ call: Call) async throws -> [Effect] {
        if event.action == .labeled {
            guard event.label?.text == Self.label.text, !call.isBot(event.sender.login) else { return [] }
            guard event.pullRequest.state == .open else { return [] }
        }
        let options = configuration[call.repository]
        return try await ApproveEvaluation(pull: event.pullRequest, options: options, call: call).effects()
    }
}
