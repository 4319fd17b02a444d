public import PluginKit

/// Holds back pull requests that bring merge commits.
public struct MergeCommitBlocker: Plugin {
    /// The name in `plugins.yaml`: `mergecommitblocker`.
    public static let name: PluginName = "mergecommitblocker"
    /// What it does, for help.
    public static let summary = "Holds back pull requests that contain merge commits."

    static let label: LabelName = "do-not-merge/contains-merge-commits"

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize, .edited) { event, call in
                let pull = event.pullRequest
                guard pull.state == .open, event.action != .edited || event.baseChanged else { return [] }
                let merges = try await call.forge.commits(of: pull.id).filter(\.isMerge)
                let isLabeled = pull.labels.contains(Self.label)
                guard !merges.isEmpty || isLabeled else { return [] }
                let notice = Effect.setNotice(Self.notice(merges, in: pull), on: pull.id)
                guard merges.isEmpty == isLabeled else { return [notice] }
                return [notice, .setLabel(Self.label, present: !isLabeled, on: pull.id)]
            }
        ]
    }

    private static func notice(_ merges: [Commit], in pull: PullRequest) -> Notice {
        let text = """
            This pull request contains merge commits, which this repository does not take:

            \(CommitList.markdown(merges))

            `git rebase \(pull.base.name)` puts your commits on top of the branch without them; push with \
            `--force-with-lease`. The label `\(label)` then goes.
            """
        return Notice(key: name.text, body: merges.isEmpty ? nil : text, legacyPrefix: "Adding label `\(label)`")
    }
}
