public import PluginKit

/// Welcomes people who open their first pull request in a repository.
public struct Welcome: Plugin {
    /// The name in `plugins.yaml`: `welcome`.
    public static let name: PluginName = "welcome"
    /// What it does, for help.
    public static let summary = "Welcomes people who open their first pull request."

    private let settings: PerRepository<WelcomeSettings>

    /// Makes the plugin from its section.
    ///
    /// - Throws: `ConfigurationError` when two entries name the same repository or organisation.
    public init(configuration: PerRepository<WelcomeSettings>) throws(ConfigurationError) {
        var names: Set<String> = []
        for name in configuration.entries.flatMap(\.repos) where !names.insert(name.lowercased()).inserted {
            throw ConfigurationError("`welcome` names \(name) twice; one entry can hold for it")
        }
        settings = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.opened) { event, call in
                let pull = event.pullRequest
                let settings = settings[call.repository]
                guard pull.author.kind == .user else { return [] }
                if !settings.alwaysPosts { guard try await Self.isFirst(pull, call) else { return [] } }
                let newcomer = Newcomer(login: pull.author.login, repository: call.repository)
                return [.comment(try settings.text(for: newcomer), on: pull.id)]
            }
        ]
    }

    /// Whether a pull request is the first one here of somebody who is not trusted.
    private static func isFirst(_ pull: PullRequest, _ call: Call) async throws -> Bool {
        let author = pull.author.login
        guard try await !call.trigger.trust.trusts(author, in: call.repository, call: call) else { return false }
        return try await call.forge.pullRequestNumbers(by: author, in: call.repository).allSatisfy { $0 == pull.number }
    }
}
