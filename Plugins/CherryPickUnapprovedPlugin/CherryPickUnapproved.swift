public import PluginKit

/// Keeps pull requests onto release branches from merging until they are approved as cherry-picks.
public struct CherryPickUnapproved: Plugin {
    /// The name in `plugins.yaml`: `cherry-pick-unapproved`.
    public static let name: PluginName = "cherry-pick-unapproved"
    /// What it does, for help.
    public static let summary = "Keeps pull requests onto release branches from merging until they are approved."
    /// The key in `plugins.yaml`: `cherry_pick_unapproved`.
    public static let configurationKey = "cherry_pick_unapproved"

    static let approved: LabelName = "cherry-pick-approved"
    static let unapproved: LabelName = "do-not-merge/cherry-pick-not-approved"

    let configuration: CherryPickUnapprovedConfiguration

    /// Makes the plugin from its section.
    public init(configuration: CherryPickUnapprovedConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .labeled, .unlabeled, .edited) { event, call in
                let pull = event.pullRequest
                let isForRelease = configuration.branches.matches(pull.base.name)
                guard concernsApproval(event, isForRelease: isForRelease) else { return [] }
                // A new pull request's labels are as the event tells; later ones may have changed since.
                let isNew = event.action == .opened
                let labels = isNew ? pull.labels : try await call.forge.labels(on: pull.id)
                let (isApproved, isMarked) = (labels.contains(Self.approved), labels.contains(Self.unapproved))
                let unmarking: [Effect] =
                    (isNew ? [] : [notice(nil, on: pull.id)])
                    + (isMarked ? [.setLabel(Self.unapproved, present: false, on: pull.id)] : [])
                guard isForRelease else {
                    return unmarking + (isApproved ? [.setLabel(Self.approved, present: false, on: pull.id)] : [])
                }
                if isApproved { return unmarking }
                if isMarked { return [] }
                return [notice(text, on: pull.id), .setLabel(Self.unapproved, present: true, on: pull.id)]
            }
        ]
    }

    /// Whether an event may change what is with a pull request's approval.
    private func concernsApproval(_ event: PullRequestEvent, isForRelease: Bool) -> Bool {
        switch event.action {
        case .edited:
            guard let previous = event.previousBase else { return false }
            return configuration.branches.matches(previous) != isForRelease
        case .labeled, .unlabeled: return isForRelease && [Self.approved, Self.unapproved].contains(event.label)
        default: return isForRelease
        }
    }

    private func notice(_ text: String?, on pull: ThreadID) -> Effect {
        let prefix = configuration.comment.isEmpty ? "This PR is not for the master branch" : configuration.comment
        return .setNotice(Notice(key: "\(Self.name)", body: text, legacyPrefix: prefix), on: pull)
    }

    private var text: String {
        guard configuration.comment.isEmpty else { return configuration.comment }
        return """
            This pull request is for a release branch and lacks the label `\(Self.approved)`. Until it has that, \
            `\(Self.unapproved)` keeps it from merging.
            """
    }
}
