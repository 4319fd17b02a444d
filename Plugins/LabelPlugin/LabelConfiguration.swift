public import PluginKit

/// The section `label` of `plugins.yaml`.
public struct LabelConfiguration: PluginConfiguration {
    /// Labels that `/label` takes beside restricted ones.
    public var additionalLabels: [String] = []
    /// Labels that only some may set, by `*`, organisation or `org/repo`. What several of these say of one label adds up.
    public var restrictedLabels: [String: [RestrictedLabel]] = [:]

    enum CodingKeys: String, CodingKey {
        case additionalLabels = "additional_labels"
        case restrictedLabels = "restricted_labels"
    }

    /// The defaults.
    public init() {}

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        additionalLabels = try container.decode(.additionalLabels, or: [])
        restrictedLabels = try container.decode(.restrictedLabels, or: [:])
    }

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
