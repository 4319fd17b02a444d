import WebPages

/// Whether a pull request can merge, and the buttons that do it.
struct MergeBox: Sendable {
    let mark: MarkView
    let textHTML: HTML
    let mayMerge: Bool

    init(_ visit: ForgeVisit) throws(ForgeError) {
        let repository = try visit.repository
        let (issue, pull) = try visit.thread
        let (mark, word, text) = Self.words(issue, pull, repository, visit.state)
        self.mark = MarkView(mark, word: word)
        textHTML = HTML(sentence: text)
        let permission = visit.login.map { visit.state.permission(of: $0, in: repository) } ?? .none
        let state = visit.state.mergeableState(pull, in: repository)
        mayMerge = issue.isOpen && permission >= .write && ["clean", "unstable"].contains(state)
    }

    private static func words(
        _ issue: SimulatorState.Issue,
        _ pull: SimulatorState.PullRequest,
        _ repository: SimulatorState.Repository,
        _ state: SimulatorState
    ) -> (Mark, String, String) {
        if pull.mergedAt != nil {
            let commit = pull.mergeCommit.map { " as `\($0.prefix(7))`" } ?? ""
            return (.success, "merged", "by \(pull.mergedBy ?? "somebody") into `\(pull.base.ref)`\(commit)")
        }
        if !issue.isOpen { return (.aborted, "closed", "It did not merge") }
        switch state.mergeableState(pull, in: repository) {
        case "dirty":
            let remedy = "push a merge or a rebase"
            return (.failure, "conflict", "It does not merge into `\(pull.base.ref)` as that is now; \(remedy)")
        case "draft": return (.aborted, "draft", "It is not ready for review yet")
        case "behind": return (.waiting, "behind", "It lacks commits of `\(pull.base.ref)`")
        case "blocked":
            return (.failure, "blocked", state.obstacle(pull, in: repository) ?? "A rule of the branch is not met")
        case "unstable": return (.waiting, "mergeable", "It has no conflicts, but not every check is green")
        default: return (.success, "mergeable", "It has no conflicts with `\(pull.base.ref)`")
        }
    }
}
