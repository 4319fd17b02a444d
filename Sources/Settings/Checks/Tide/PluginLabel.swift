import ForgeModel

/// A plugin's label that says whether a pull request may merge.
struct PluginLabel: Sendable {
    let plugin: String
    let label: String
    /// Whether a merge needs the label; otherwise the label forbids it.
    var isRequired = false
    /// Whether the plugin runs outside the bot.
    var isExternal = false

    /// Prow's plugins with such labels.
    static let all = [
        PluginLabel(plugin: "lgtm", label: "lgtm", isRequired: true),
        PluginLabel(plugin: "approve", label: "approved", isRequired: true),
        PluginLabel(plugin: "hold", label: "do-not-merge/hold"),
        PluginLabel(plugin: "wip", label: "do-not-merge/work-in-progress"),
        PluginLabel(plugin: "bugzilla", label: "bugzilla/invalid-bug"),
        PluginLabel(plugin: "verify-owners", label: "do-not-merge/invalid-owners-file"),
        PluginLabel(plugin: "release-note", label: "do-not-merge/release-note-label-needed"),
        PluginLabel(plugin: "cherry-pick-unapproved", label: "do-not-merge/cherry-pick-not-approved"),
        PluginLabel(plugin: "blockade", label: "do-not-merge/blocked-paths"),
        PluginLabel(plugin: "needs-rebase", label: "needs-rebase", isExternal: true),
    ]

    /// What a query does with the label.
    var verb: String {
        isRequired ? "require" : "forbid"
    }

    /// The key of a query that has such labels.
    var key: String {
        isRequired ? "labels" : "missingLabels"
    }

    func isHeeded(by query: TideQuery) -> Bool {
        (isRequired ? query.labels : query.missingLabels).contains(label)
    }

    func isOn(in repository: RepositoryName, _ input: CheckInput) -> Bool {
        isExternal ? input.isOn(external: plugin, in: repository) : input.isOn(plugin, in: repository)
    }
}
