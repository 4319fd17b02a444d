import PluginKit

extension LGTM {
    /// What the bot says when it takes the label off; also the text by which it finds that again.
    static let removedNotice = "New changes are detected. LGTM label has been removed."

    /// What new commits do to the label.
    func newCommits(in pull: PullRequest, _ settings: LGTMSettings, _ call: Call) async throws -> [Effect] {
        guard try await call.forge.labels(on: pull.id).contains(Self.label),
            await !settings.isSticky(for: pull.author.login, call),
            try await !keepsTree(pull, settings, call)
        else { return [] }
        return Self.removal(from: Issue(pull), settings) + [.comment(Self.removedNotice, on: pull.id)]
    }

    /// Whether the tree is the one that looked good, as after a squash.
    private func keepsTree(_ pull: PullRequest, _ settings: LGTMSettings, _ call: Call) async throws -> Bool {
        guard settings.storesTreeHash,
            let tree = TreeHash.latest(in: try await call.forge.comments(on: pull.id), call)
        else { return false }
        return try await call.forge.tree(of: pull.head.sha, in: call.repository) == tree
    }

    /// The label goes first, so that nothing merges meanwhile; where trees are remembered, reviewers are asked again.
    static func removal(from pull: Issue, _ settings: LGTMSettings) -> [Effect] {
        let reviewers = pull.assignees.filter { $0 != pull.author.login }.map(Reviewer.user)
        let asks = settings.storesTreeHash && !reviewers.isEmpty
        return [.setLabel(label, present: false, on: pull.id)]
            + (asks ? [.setReviewRequested(reviewers, present: true, on: pull.id)] : [])
    }
}
