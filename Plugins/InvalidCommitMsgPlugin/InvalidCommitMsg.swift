public import PluginKit

/// Holds back pull requests whose commit messages or title would close issues when they land, and those with commits
/// that are still to be folded into others.
public struct InvalidCommitMsg: Plugin {
    /// The name in `plugins.yaml`: `invalidcommitmsg`.
    public static let name: PluginName = "invalidcommitmsg"
    /// What it does, for help.
    public static let summary = "Holds back pull requests with commit messages or titles that are not fit to land."
    /// The key of its section.
    public static let configurationKey = "invalid_commit_msg"

    static let label: LabelName = "do-not-merge/invalid-commit-message"

    let settings: PerRepository<InvalidCommitMsgSettings>

    /// Makes the plugin from its section.
    ///
    /// - Throws: ``PluginKit/ConfigurationError`` when two entries name the same organisation or repository.
    public init(configuration: PerRepository<InvalidCommitMsgSettings>) throws(ConfigurationError) {
        settings = configuration
        var seen: Set<String> = []
        for name in configuration.entries.flatMap(\.repos) where !seen.insert(name.lowercased()).inserted {
            throw ConfigurationError("`invalid_commit_msg` names \(name) twice; one entry can hold for it")
        }
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened, .reopened, .synchronize, .edited) { event, call in
                let pull = event.pullRequest
                let settings = settings[pull.repository]
                let closesByTitle = settings.has(.issueClosingKeywords) && ClosingKeyword.isIn(pull.title)
                let isLabeled = pull.labels.contains(Self.label)
                // Without new commits, only the title can have made a difference.
                let hasNewCommits = event.action != .edited || event.baseChanged
                guard pull.state == .open, hasNewCommits || closesByTitle || isLabeled else { return [] }
                let commits = try await call.forge.commits(of: pull.id)
                let problems = MessageProblems(in: commits, closesByTitle: closesByTitle, settings)
                guard !problems.isEmpty || isLabeled else { return [] }
                let notice = Effect.setNotice(problems.notice, on: pull.id)
                guard problems.isEmpty == isLabeled else { return [notice] }
                return [notice, .setLabel(Self.label, present: !isLabeled, on: pull.id)]
            }
        ]
    }
}
