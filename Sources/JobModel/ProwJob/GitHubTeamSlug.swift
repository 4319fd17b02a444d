public import ConfigurationSchema

/// A team of an organisation, by the name in its address.
public struct GitHubTeamSlug: ConfigurationSection, Encodable, Hashable {
    /// The organisation.
    public var org = ""
    /// The team's name in its address.
    public var slug = ""

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init("org", \.org, "The organisation.", example: "kubernetes", isRequired: true),
        .init("slug", \.slug, "The team's name in its address.", example: "release-managers", isRequired: true),
    ]

    /// No team yet.
    public init() {}

    /// A team of an organisation.
    public init(org: String, slug: String) {
        self.org = org
        self.slug = slug
    }
}
