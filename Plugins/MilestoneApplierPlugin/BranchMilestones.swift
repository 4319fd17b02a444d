public import PluginKit

/// The section `milestone_applier` of `plugins.yaml`: titles of milestones by repository and branch.
public struct BranchMilestones: PluginConfiguration {
    private let titles: [String: [String: String]]

    /// No milestone anywhere.
    public init() {
        titles = [:]
    }

    /// A map of maps.
    public static var schema: ValueSchema {
        .map(keys: "`ORG/REPO`", .map(keys: "branches", .either([.string("milestone"), .number])))
    }

    /// Reads what the file says.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        titles = try [String: [String: String]](from: decoder)
    }

    /// The title of a branch's milestone; nil when it has none.
    func title(for branch: String, in repository: RepositoryName) -> String? {
        titles.filter { $0.key.equalsFolded(repository.fullName) }.sorted { $0.key < $1.key }
            .lazy.compactMap { $0.value[branch] }.first
    }
}
