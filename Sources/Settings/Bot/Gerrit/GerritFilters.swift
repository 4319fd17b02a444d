public import ConfigurationSchema

/// Which changes of Gerrit's repositories are meant.
public struct GerritFilters: ConfigurationSection, Hashable {
    /// The branches; empty is all.
    public var branches: [String] = []
    /// The branches that are left out.
    public var excludedBranches: [String] = []
    /// Whether only changes are meant that ask for it.
    public var optInByDefault = false

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("branches", \.branches, "The branches that are meant; without it, all.", example: "[main]"),
        .init("excluded_branches", \.excludedBranches, "Branches that are left out.", example: "[sandbox]"),
        .init("opt_in_by_default", \.optInByDefault, "Whether only changes are meant that ask for it."),
    ]

    /// All changes.
    public init() {}
}
