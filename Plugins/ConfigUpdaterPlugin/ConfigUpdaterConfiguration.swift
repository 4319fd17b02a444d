public import PluginKit

/// The section `config_updater` of `plugins.yaml`.
public struct ConfigUpdaterConfiguration: PluginConfiguration, ConfigurationSection {
    /// The ConfigMaps that files go into, by glob.
    public var maps = ConfigMapRules()
    /// Groups of clusters by name.
    public var clusterGroups: [String: ClusterGroup] = [:]
    /// Whether values are compressed with gzip.
    public var gzip = false

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "maps",
            \.maps,
            """
            The ConfigMaps that files go into, by globs of paths: `*`, `?` and `[a-z]` stay within a folder, `**` \
            spans folders, `{a,b}` is either. A file goes where the first glob says that matches and is for its \
            repository. Without `maps`, `config/prow/config.yaml` goes to `config` and `config/prow/plugins.yaml` to \
            `plugins`.
            """,
            example: "{config/jobs/**/*.yaml: {name: job-config}}"
        ),
        .init(
            "cluster_groups",
            \.clusterGroups,
            "Groups of clusters that have the same namespaces, by name.",
            example: "{build-farm: {clusters: [build01, build02], namespaces: [test-pods]}}",
            schema: .map(keys: "names", ClusterGroup.schema)
        ),
        .init("gzip", \.gzip, "Whether values are compressed with gzip, where a map does not say otherwise."),
    ]

    /// Makes sure that groups are known, and that no two files go to one key.
    ///
    /// - Throws: `DecodingError` with the glob whose map does not fit the rest.
    public mutating func finish(_ decoder: any Decoder) throws {
        for (glob, rule) in maps.entries {
            for group in rule.clusterGroups where clusterGroups[group] == nil {
                throw decoder.mistake(
                    "`\(glob.text)`: there is no group `\(group)` in `config_updater.cluster_groups`",
                    at: "maps"
                )
            }
        }
        var owners: [String: String] = [:]
        for target in targets {
            for name in target.rule.mapNames {
                for namespace in target.namespaces {
                    let key = target.rule.key(of: target.glob.text)
                    let place = "\(namespace.cluster)/\(namespace.name)/\(name)/\(key)"
                    if let other = owners.updateValue(target.glob.text, forKey: place) {
                        throw decoder.mistake(
                            "`\(target.glob.text)`: the key `\(key)` of the ConfigMap `\(name)` gets files of `\(other)` already",
                            at: "maps"
                        )
                    }
                }
            }
        }
    }
}

extension ConfigUpdaterConfiguration {
    /// Where files go, in the order of the file.
    var targets: [ConfigMapTarget] {
        (maps.entries.isEmpty ? ConfigMapRules.standard : maps).entries.map { glob, rule in
            ConfigMapTarget(
                glob: glob,
                rule: rule,
                namespaces: namespaces(of: rule),
                isCompressed: rule.gzip ?? gzip
            )
        }
    }

    private func namespaces(of rule: ConfigMapRule) -> [ConfigMapTarget.Namespace] {
        var clusters = rule.clusters.sorted { $0.key < $1.key }.map { (names: [$0.key], namespaces: $0.value) }
        for group in rule.clusterGroups.compactMap({ clusterGroups[$0] }) {
            clusters.append((group.clusters, group.namespaces))
        }
        if clusters.isEmpty { clusters = [(["default"], [""])] }
        var seen: Set<ConfigMapTarget.Namespace> = []
        return clusters.flatMap { group in
            group.names.flatMap { name in
                group.namespaces.map { ConfigMapTarget.Namespace(cluster: name, name: $0) }
            }
        }
        .filter { seen.insert($0).inserted }
    }
}
