public import PluginKit

/// The section `label` of `plugins.yaml`.
public struct LabelConfiguration: PluginConfiguration, ConfigurationSection {
    /// Labels that `/label` takes beside restricted ones.
    public var additionalLabels: [String] = []
    /// Labels that only some may set, by `*`, organisation or `org/repo`. What several of these say of one label adds up.
    public var restrictedLabels: [String: [RestrictedLabel]] = [:]

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "additional_labels",
            \.additionalLabels,
            "Labels that `/label` and `/remove-label` take, besides restricted ones.",
            example: "[good-news, api-review]"
        ),
        .init(
            "restricted_labels",
            \.restrictedLabels,
            """
            Labels that only some people may set, by `*`, organisation or `ORG/REPO`. What several of these say of \
            one label adds up.
            """,
            example: "{kubernetes: [{label: cherry-pick-approved, allowed_teams: [release-managers]}]}",
            schema: .map(keys: "`ORG`, `ORG/REPO` or `*`", .list(RestrictedLabel.schema))
        ),
    ]

    /// The restricted labels of a repository, sorted by name.
    func restrictions(in repository: RepositoryName) -> [Restriction] {
        var found: [LabelName: Restriction] = [:]
        for name in ["*", repository.owner, repository.fullName] {
            let entries = restrictedLabels.filter { $0.key.equalsFolded(name) }.sorted { $0.key < $1.key }
            for entry in entries.flatMap(\.value) {
                found[entry.label, default: Restriction(label: entry.label)].add(entry)
            }
        }
        return found.values.sorted { $0.label < $1.label }
    }
}
