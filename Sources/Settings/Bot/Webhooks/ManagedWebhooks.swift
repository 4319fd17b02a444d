public import ConfigurationSchema

/// `managed_webhooks`: the webhooks whose secrets are made and renewed.
public struct ManagedWebhooks: ConfigurationSection, Hashable {
    /// Whether a secret in the older form of one text stays valid.
    public var respectsLegacyGlobalToken = false
    /// Whether invitations to organisations and repositories are accepted.
    public var autoAcceptsInvitation = false
    /// The webhooks, by `ORG` or `ORG/REPO`.
    public var webhooks: [String: ManagedWebhook] = [:]

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "org_repo_config",
            \.webhooks,
            "The webhooks, by `ORG` or `ORG/REPO`.",
            example: "{kubernetes: {token_created_after: '2026-01-02T03:04:05Z'}}"
        ),
        .init(
            "respect_legacy_global_token",
            \.respectsLegacyGlobalToken,
            "Whether a secret that is one text stays valid, for all organisations."
        ),
        .init(
            "auto_accept_invitation",
            \.autoAcceptsInvitation,
            "Whether invitations to these organisations and repositories are accepted."
        ),
    ]

    /// No webhooks.
    public init() {}
}
