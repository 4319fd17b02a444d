import PluginKit

/// Evaluates a pull request from scratch: reads what there is, and says how label and notification should be.
struct ApproveEvaluation {
    let pull: PullRequest
    let options: ApproveOptions
    let call: Call

    /// The wanted notification, and the label if it isn't as it should be.
    func effects() async throws -> [Effect] {
        async let labels = call.forge.labels(on: pull.id)
        var state = try await state()
        let isLabelled = try await labels.contains { $0.text == Approve.label.text }
        if isLabelled, !state.areRequirementsMet { state.isManuallyApproved = await isApprovedByHand() }
        let notification = ApproveNotification(state: state, pull: pull, options: options, webURL: call.webURL)
        let label = Effect.setLabel(Approve.label, present: state.isApproved, on: pull.id)
        return [.setNotice(notification.notice, on: pull.id)] + (isLabelled == state.isApproved ? [] : [label])
    }

    /// Who approved what, without regard to the label.
    func state() async throws -> ApprovalState {
        async let files = call.forge.changedFiles(of: pull.id)
        async let comments = call.forge.comments(on: pull.id)
        async let reviewComments = call.forge.reviewComments(of: pull.id)
        async let reviews = call.forge.reviews(of: pull.id)
        async let owners = call.owners.owners(of: pull.repository, branch: pull.base.name)
        let history = try await ApprovalHistory(
            reviewComments: reviewComments,
            comments: comments,
            reviews: reviews,
            options: options,
            isBot: call.isBot
        )
        let change = try await OwnedChange(paths: files.map(\.path), owners: owners)
        return ApprovalState(
            change: change,
            approvals: history.approvals(of: pull),
            assignees: Set(pull.assignees.map { Login(owner: $0.text) }),
            issueRequired: options.issueRequired,
            issue: AssociatedIssue.number(in: pull.body, organization: pull.repository.owner),
            seed: pull.number
        )
    }

    /// Whether the last one to put the label on was a human; when the forge doesn't say, nobody was.
    private func isApprovedByHand() async -> Bool {
        guard let changes = try? await call.forge.labelChanges(on: pull.id) else { return false }
        let last = changes.last { $0.isAddition && $0.label.text == Approve.label.text }
        guard let actor = last?.actor, !actor.text.isEmpty else { return false }
        return !call.isBot(actor)
    }
}
