public import ConfigurationSchema

/// People and others by name; nil is not set, empty is nobody.
public struct ProtectionActors: ConfigurationSection, Encodable, Hashable {
    /// Logins.
    public var users: [String]?
    /// Names of teams.
    public var teams: [String]?
    /// Names of apps.
    public var apps: [String]?

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("users", \.users, "Logins of people.", example: "[octocat]"),
        .init("teams", \.teams, "Teams, by the names in their addresses.", example: "[release-managers]"),
        .init("apps", \.apps, "Apps, by the names in their addresses.", example: "[bowsprit]"),
    ]

    /// Nobody is named.
    public init() {}
}
