public import PluginKit

/// An entry of `restricted_labels`: a label that only some may put on and take off.
public struct RestrictedLabel: ConfigurationSection {
    /// An entry of `assign_on`.
    public struct AssignOn: ConfigurationSection {
        /// The label that somebody puts on.
        public var label: LabelName = ""

        /// No label yet.
        public init() {}

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init("label", \.label, "The label that somebody puts on.", example: "needs-release-note", isRequired: true)
        ]
    }

    /// The label.
    public var label: LabelName = ""
    /// Slugs of teams of the organisation whose members may.
    public var allowedTeams: [String] = []
    /// People who may.
    public var allowedUsers: [Login] = []
    /// Labels that, when they are put on a pull request, get the allowed users assigned.
    public var assignOn: [LabelName] = []

    /// No label yet.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("label", \.label, "The label.", example: "cherry-pick-approved", isRequired: true),
        .init(
            "allowed_teams",
            \.allowedTeams,
            "The teams of the organisation whose members may set it, by the names in their addresses.",
            example: "[release-managers]"
        ),
        .init("allowed_users", \.allowedUsers, "The logins of people who may set it.", example: "[octocat]"),
        .init(
            "assign_on",
            as: [AssignOn].self,
            "Labels that, when somebody puts one on a pull request, get `allowed_users` assigned to it.",
            example: "[{label: needs-release-note}]"
        ) { entry, labels in
            entry.assignOn = labels.map(\.label)
        },
    ]
}
