public import PluginKit

/// An entry of `project_manager.orgsRepos`: the projects of an organisation or repository.
public struct ManagedScope: ConfigurationSection {
    /// The projects by name.
    public var projects: [String: ManagedProject] = [:]

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "projects",
            \.projects,
            "The projects by name.",
            hasEffect: false,
            schema: .map(keys: "names", ManagedProject.schema)
        )
    ]

    /// Checks that there is a project.
    public mutating func finish(_ decoder: any Decoder) throws {
        if projects.isEmpty { throw decoder.mistake("name at least one project", at: "projects") }
    }
}
