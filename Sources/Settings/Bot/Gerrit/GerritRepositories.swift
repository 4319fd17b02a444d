public import ConfigurationSchema

/// Repositories of one Gerrit: an entry of `gerrit.org_repos_config` or of `tide.gerrit.queries`.
public struct GerritRepositories: ConfigurationSection, Hashable {
    /// The address of the Gerrit.
    public var org = ""
    /// The names of the repositories.
    public var repos: [String] = []
    /// Whether comments that look for help get no answer.
    public var optsOutOfHelp = false
    /// Which changes are meant; nil is all.
    public var filters: GerritFilters?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("org", \.org, "The address of the Gerrit.", example: "'https://review.example.com'", isRequired: true),
        .init("repos", \.repos, "The names of the repositories.", example: "[firmware]"),
        .init("opt_out_help", \.optsOutOfHelp, "Whether `/test ?` and the like get no answer."),
        .init("filters", \.filters, "Which changes are meant; without it, all.", example: "{branches: [main]}"),
    ]

    /// No repositories.
    public init() {}
}
