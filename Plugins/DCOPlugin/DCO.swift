public import PluginKit

/// Checks that every commit is signed off, by which its author certifies the
/// [Developer Certificate of Origin](https://developercertificate.org).
public struct DCO: Plugin {
    /// The name in `plugins.yaml`: `dco`.
    public static let name: PluginName = "dco"
    /// What it does, for help.
    public static let summary = "Checks that every commit of a pull request is signed off."

    static let yes: LabelName = "dco-signoff: yes"
    static let no: LabelName = "dco-signoff: no"
    private static let signOff = RegularExpression(valid: "(?mi)^signed-off-by:")

    let configuration: DCOConfiguration

    /// Makes the plugin from its section.
    public init(configuration: DCOConfiguration) {
        self.configuration = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize) { event, call in
                try await effects(on: event.pullRequest, call)
            },
            .commands(Self.checkDCO) { event, call in
                try await effects(on: try await call.forge.pullRequest(event.thread), call)
            },
        ]
    }

    static let checkDCO = Command(
        "check-dco",
        places: .openPullRequests,
        summary: "Checks once more that every commit is signed off.",
        examples: ["/check-dco"]
    )

    private func effects(on pull: PullRequest, _ call: Call) async throws -> [Effect] {
        let settings = configuration[pull.repository]
        let missing = try await commitsWithoutSignOff(of: pull, settings, call)
        let guide = settings.guide(for: pull.repository, call)
        let (right, wrong) = missing.isEmpty ? (Self.yes, Self.no) : (Self.no, Self.yes)
        var effects: [Effect] = []
        if !missing.isEmpty || pull.labels.contains(Self.no) {
            effects.append(.setNotice(Self.notice(missing, guide), on: pull.id))
        }
        if pull.labels.contains(wrong) { effects.append(.setLabel(wrong, present: false, on: pull.id)) }
        if !pull.labels.contains(right) { effects.append(.setLabel(right, present: true, on: pull.id)) }
        return effects + [.setStatus(Self.status(missing.count, guide), on: pull.head.sha, in: pull.repository)]
    }

    /// The commits that need a sign-off and have none, oldest first. Merges need none.
    private func commitsWithoutSignOff(
        of pull: PullRequest,
        _ settings: DCOSettings,
        _ call: Call
    ) async throws -> [Commit] {
        var missing: [Commit] = []
        var exempt: [Login: Bool] = [:]
        for commit in try await call.forge.commits(of: pull.id) {
            guard !commit.isMerge, !Self.signOff.matches(commit.message) else { continue }
            if let author = commit.author {
                let known = exempt[author]
                let isExempt =
                    if let known { known } else { try await settings.exempts(author, in: pull.repository, call) }
                exempt[author] = isExempt
                if isExempt { continue }
            }
            missing.append(commit)
        }
        return missing
    }

    private static func status(_ missing: Int, _ guide: String) -> CommitStatus {
        let words =
            switch missing {
            case 0: "Every commit is signed off."
            case 1: "1 commit is not signed off."
            default: "\(missing) commits are not signed off."
            }
        return CommitStatus(
            context: name.text,
            state: missing == 0 ? .success : .failure,
            description: words,
            targetURL: guide
        )
    }

    private static func notice(_ missing: [Commit], _ guide: String) -> Notice {
        let text = """
            Thanks for your pull request. Before it can merge, every commit needs a line `Signed-off-by: NAME <EMAIL>` \
            in its message, by which you certify the [Developer Certificate of Origin](https://developercertificate.org). \
            These have none:

            \(CommitList.markdown(missing))

            `git rebase --signoff BASE` adds the lines to all your commits, `git commit --amend --signoff` to the \
            last one; push with `--force-with-lease`. The [contributing guide](\(guide)) tells more.
            """
        return Notice(
            key: name.text,
            body: missing.isEmpty ? nil : text,
            legacyPrefix: "Thanks for your pull request. Before we can look at it, you'll need to add a 'DCO signoff'"
        )
    }
}
