public import ForgeModel

/// `tide.context_options`: which contexts a merge needs, from wide to narrow.
public struct ContextOptions: Decodable, Hashable, Sendable {
    struct Organization: Decodable, Hashable, Sendable {
        var settings: ContextSettings
        var repos: FoldedMap<Repository>

        private enum CodingKeys: CodingKey {
            case repos
        }

        init(from decoder: any Decoder) throws {
            settings = try ContextSettings(from: decoder)
            repos = try decoder.container(keyedBy: CodingKeys.self).value(.repos, default: FoldedMap())
        }
    }

    struct Repository: Decodable, Hashable, Sendable {
        var settings: ContextSettings
        var branches: [String: ContextSettings]

        private enum CodingKeys: CodingKey {
            case branches
        }

        init(from decoder: any Decoder) throws {
            settings = try ContextSettings(from: decoder)
            branches = try decoder.container(keyedBy: CodingKeys.self).map(.branches)
        }
    }

    private var settings = ContextSettings()
    private var orgs = FoldedMap<Organization>()

    /// Nothing is said.
    public init() {}

    private enum CodingKeys: CodingKey {
        case orgs
    }

    /// Decodes all levels.
    public init(from decoder: any Decoder) throws {
        settings = try ContextSettings(from: decoder)
        orgs = try decoder.container(keyedBy: CodingKeys.self).value(.orgs, default: orgs)
    }

    /// What all levels together say of a branch.
    public func settings(for repository: RepositoryName, branch: String) -> ContextSettings {
        let org = orgs[repository.owner]
        let repo = org?.repos[repository.name]
        return settings.narrowed(by: org?.settings).narrowed(by: repo?.settings)
            .narrowed(by: repo?.branches[branch])
    }
}
