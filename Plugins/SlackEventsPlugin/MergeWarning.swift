public import PluginKit

/// An entry of `slack.mergewarnings`: who hears of pushes by hand.
public struct MergeWarning: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []
    /// The channels that hear of it.
    public var channels: [String] = []
    /// Who may push without a warning.
    public var exemptUsers: [Login] = []
    /// Who may push to a branch without a warning.
    public var exemptBranches: [String: [Login]] = [:]

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init("channels", \.channels, "The channels that hear of it.", example: "[sig-release]"),
        .init(
            "exempt_users",
            \.exemptUsers,
            "The people who may push without a warning. The bot always may.",
            example: "[release-robot]"
        ),
        .init(
            "exempt_branches",
            \.exemptBranches,
            "The people who may push to a branch without a warning, by branch.",
            example: "{release-1.2: [ada]}",
            schema: .map(keys: "branches", .list(Login.schema))
        ),
    ]

    /// Whether a push needs no warning.
    func exempts(_ event: PushEvent) -> Bool {
        let exempt = exemptUsers + (exemptBranches[event.shortRef] ?? [])
        return event.people.contains(where: exempt.contains)
    }
}

extension PushEvent {
    /// Who pushed: the two names that GitHub gives, which may differ.
    var people: [Login] {
        ([Login(mention: pusher)] + [sender?.login].compactMap(\.self)).filter { !$0.text.isEmpty }
    }
}
