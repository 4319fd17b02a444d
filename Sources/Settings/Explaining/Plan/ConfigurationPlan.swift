import ForgeModel
import JobModel
import YAML

/// What changes from one configuration to another, for review before the change is merged.
public struct ConfigurationPlan: Encodable, Sendable {
    /// What changes for repositories: what holds everywhere first, then by organisation, each before its repositories.
    ///
    /// What holds for a whole organisation is not said again for its repositories.
    public let repositories: [RepositoryPlan]
    /// Periodics.
    public let periodics: [PlannedChange]
    /// What is written differently in the settings. Jobs and switches of plugins are left out.
    public let settings: [SettingsPlan]

    /// Compares two configurations.
    public init(from old: ConfigurationVersion, to new: ConfigurationVersion) {
        let config = Self.settings(
            "config.yaml",
            old.config,
            new.config,
            without: ["presubmits", "postsubmits", "periodics"]
        )
        let plugins = Self.settings(
            "plugins.yaml",
            old.plugins,
            new.plugins,
            without: ["plugins", "external_plugins"]
        )
        settings = [config, plugins].filter { !$0.changes.isEmpty }
        repositories = RepositoryPlanner(old: old, new: new, hasSameSettings: config.changes.isEmpty).plans
        periodics = PlannedChange.between(old.settings.jobs.periodics, new.settings.jobs.periodics)
    }

    /// Whether nothing changes.
    public var isEmpty: Bool {
        repositories.isEmpty && periodics.isEmpty && settings.isEmpty
    }

    private static func settings(
        _ name: String,
        _ old: ConfigurationTexts,
        _ new: ConfigurationTexts,
        without keys: [String]
    ) -> SettingsPlan {
        func content(_ texts: ConfigurationTexts) -> JSONValue {
            var members = texts.roots.reduce(into: [:]) { members, root in
                members.merge(JSONValue(root).objectValue ?? [:]) { $0.joined($1) }
            }
            for key in keys { members[key] = nil }
            return .object(members)
        }
        return SettingsPlan(name: name, changes: FieldChanges.between(content(old), content(new)))
    }
}

extension JSONValue {
    /// Both values, as parts of one section in several files.
    fileprivate func joined(_ other: JSONValue) -> JSONValue {
        switch (self, other) {
        case (.object(let one), .object(let two)): .object(one.merging(two) { $0.joined($1) })
        case (.array(let one), .array(let two)): .array(one + two)
        default: other
        }
    }
}
