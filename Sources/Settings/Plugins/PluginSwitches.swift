import ConfigurationSchema
import YAML

/// The plugins that are on for an organisation or a repository: a key of `plugins`.
struct PluginSwitches: ConfigurationValue {
    /// The longer of both shapes.
    struct Section: ConfigurationSection {
        var plugins: [Located<String>] = []
        /// Bare names of repositories of the organisation for which they are not on.
        var excludedRepos: [String] = []

        static let keys: SectionKeys<Self> = [
            .init("plugins", \.plugins, "The names of the plugins that are on.", example: "[approve, lgtm, trigger]"),
            .init(
                "excluded_repos",
                \.excludedRepos,
                "Repositories of the organisation for which they are off, by their bare names.",
                example: "[website]"
            ),
        ]
    }

    private var section = Section()

    var plugins: [Located<String>] { section.plugins }
    var excludedRepos: [String] { section.excludedRepos }

    static var schema: ValueSchema { .either([Section.schema, .list(.string("plugin"))]) }

    /// Decodes either shape: a map, or just the list of names.
    init(from decoder: any Decoder) throws {
        if try YAMLNode(from: decoder).kind == .sequence {
            section.plugins = try [Located<String>](from: decoder)
        } else {
            section = try Section(from: decoder)
        }
    }
}
