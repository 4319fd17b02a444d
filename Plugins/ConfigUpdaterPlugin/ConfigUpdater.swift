public import PluginKit

/// Writes files of a merged pull request into ConfigMaps.
public struct ConfigUpdater: Plugin {
    /// The name in `plugins.yaml`: `config-updater`.
    public static let name: PluginName = "config-updater"
    /// What it does, for help.
    public static let summary = "Writes the files that a merged pull request changes into ConfigMaps of clusters."
    /// The key of its section: `config_updater`.
    public static let configurationKey = "config_updater"

    private let targets: [ConfigMapTarget]

    /// Makes the plugin from its section.
    public init(configuration: ConfigUpdaterConfiguration) {
        targets = configuration.targets
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .pullRequest(.closed) { event, call in
                let pull = event.pullRequest
                guard pull.isMerged, let commit = pull.mergeCommit, pull.base.name == pull.defaultBranch else {
                    return []
                }
                let targets = targets.filter { $0.rule.allows(pull.repository) }
                guard !targets.isEmpty else { return [] }
                let plan = ConfigMapPlan(of: try await call.forge.changedFiles(of: pull.id), for: targets)
                return plan.updates.isEmpty ? [] : [.updateConfigMaps(plan.updates, to: commit, for: pull)]
            }
        ]
    }
}
