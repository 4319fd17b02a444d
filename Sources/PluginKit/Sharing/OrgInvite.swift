public import ConfigurationSchema

/// The key `org_invite` of an entry of `triggers`.
public struct OrgInvite: ConfigurationSection {
    /// The key `prominent`: the invitation of people whose pull requests were merged before.
    public struct Prominent: ConfigurationSection {
        /// Whether such people are told no more than others.
        public var isDisabled = false
        /// How many merged pull requests in the organisation it takes.
        public var mergedPullRequestThreshold = 3
        /// The invitation in Markdown, with `{join_org_url}` where the address goes; empty for a ready-made one.
        public var message = ""

        /// The defaults.
        public init() {}

        /// The keys of the section.
        public static let keys: SectionKeys<Self> = [
            .init(
                "disabled",
                \.isDisabled,
                "Whether people whose pull requests were merged before get the usual text.",
                example: "true"
            ),
            .init(
                "merged_pr_threshold",
                \.mergedPullRequestThreshold,
                "How many pull requests in the organisation must have been merged.",
                example: "5"
            ),
            .init(
                "message",
                \.message,
                "The invitation in Markdown; `{join_org_url}` stands for the address. Without it, a text of Bowsprit's.",
                example: "You are ready to [join us]({join_org_url})."
            ),
        ]
    }

    /// The invitation of people whose pull requests were merged before.
    public var prominent = Prominent()

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("prominent", \.prominent, "How people are invited whose pull requests were merged before.")
    ]
}
