/// A team of an organisation, by the name in its address.
public struct GitHubTeamSlug: Codable, Hashable, Sendable {
    /// The organisation.
    public var org: String
    /// The team's name in its address.
    public var slug: String

    /// A team of an organisation.
    public init(org: String, slug: String) {
        self.org = org
        self.slug = slug
    }
}
