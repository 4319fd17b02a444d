import YAML

/// The plugins that are on for an organisation or a repository: a key of `plugins`.
struct PluginSwitches: Decodable, Sendable {
    var plugins: [Located<String>] = []
    /// Bare names of repositories of the organisation for which they are not on.
    var excludedRepos: [String] = []

    private enum CodingKeys: String, CodingKey {
        case plugins
        case excludedRepos = "excluded_repos"
    }

    /// Decodes either shape: a map, or just the list of names.
    init(from decoder: any Decoder) throws {
        if try YAMLNode(from: decoder).kind == .sequence {
            plugins = try [Located<String>](from: decoder)
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            plugins = try container.list(.plugins)
            excludedRepos = try container.list(.excludedRepos)
        }
    }
}
