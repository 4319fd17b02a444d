public import PluginKit

/// Marks pull requests that conflict with their base branch.
///
/// Whether one conflicts changes when it is pushed to, when it is given another base, and when its base branch is
/// pushed to. GitHub finds it out in the background, and until then may still say what was true before: so the first
/// look comes a little after the event.
public struct NeedsRebase: Plugin {
    /// The name in `plugins.yaml`: `needs-rebase`.
    public static let name: PluginName = "needs-rebase"
    /// What it does, for help.
    public static let summary = "Labels pull requests that conflict with their base branch `needs-rebase`."

    static let label: LabelName = "needs-rebase"

    /// How long GitHub has until the first look.
    static let headStart = Duration.seconds(5)
    /// How long an answer of GitHub's is waited for in all.
    static let patience = Duration.seconds(600)

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize, .edited) { event, call in
                let then = event.pullRequest
                guard then.state == .open, event.action != .edited || event.baseChanged else { return [] }
                try Self.giveHeadStart(call)
                let pull = try await call.forge.pullRequest(then.id)
                guard pull.state == .open, pull.head.sha == then.head.sha else { return [] }
                if pull.isMergeable == nil { try Self.wait(call) }
                return Self.effects(on: pull)
            },
            .push { event, call in
                guard let branch = event.branch, !event.isDeleted else { return [] }
                try Self.giveHeadStart(call)
                let pulls = try await call.forge.openPullRequests(onto: branch, in: event.repository)
                if pulls.contains(where: { $0.isMergeable == nil }) { try Self.wait(call) }
                return pulls.flatMap(Self.effects)
            },
        ]
    }
}

extension NeedsRebase {
    /// - Throws: `Postponed` the first time that a delivery is handled.
    private static func giveHeadStart(_ call: Call) throws {
        if call.waited < headStart { throw Postponed(by: headStart, until: "GitHub looks for conflicts") }
    }

    /// Waits about as long again as was waited until now.
    ///
    /// - Throws: `Postponed` until ``patience`` is over.
    private static func wait(_ call: Call) throws {
        guard call.waited < patience else { return }
        throw Postponed(by: min(max(call.waited, headStart), patience - call.waited), until: "GitHub finds conflicts")
    }

    /// What becomes of a pull request; nothing while GitHub does not say whether it conflicts. The label comes last:
    /// a repetition after a crash completes the rest.
    private static func effects(on pull: PullRequest) -> [Effect] {
        switch (pull.isMergeable, pull.labels.contains(label)) {
        case (false, false):
            [.setNotice(notice(words(for: pull)), on: pull.id), .setLabel(label, present: true, on: pull.id)]
        case (true, true): [.setNotice(notice(nil), on: pull.id), .setLabel(label, present: false, on: pull.id)]
        default: []
        }
    }

    private static func notice(_ body: String?) -> Notice {
        Notice(key: name.text, body: body, legacyPrefix: "PR needs rebase.")
    }

    /// A sentence for people; for Dependabot the command by which it rebases.
    private static func words(for pull: PullRequest) -> String {
        pull.author.login == "dependabot[bot]"
            ? "@dependabot rebase"
            : "This pull request conflicts with `\(pull.base.name)`. Rebase it, or merge `\(pull.base.name)` into it."
    }
}
