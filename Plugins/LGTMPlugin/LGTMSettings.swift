public import PluginKit

/// An entry of the section `lgtm` of `plugins.yaml`.
public struct LGTMSettings: RepositoryScoped {
    /// Whom the entry is for: `org` or `org/repo`.
    public var repos: [String] = []
    /// Whether GitHub's own reviews count: an approval as `/lgtm`, a request for changes as `/lgtm cancel`.
    public var reviewActsAsLGTM = false
    /// Whether the label survives new commits that leave the tree as it was.
    public var storesTreeHash = false
    /// The name of a team of the organisation whose members' changes keep the label; empty for none.
    public var trustedTeam = ""

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        repos,
        .init(
            "review_acts_as_lgtm",
            \.reviewActsAsLGTM,
            "Whether GitHub's reviews count: an approval as `/lgtm`, a request for changes as `/lgtm cancel`.",
            example: "true"
        ),
        .init(
            "store_tree_hash",
            \.storesTreeHash,
            "Whether the label survives new commits that leave the files as they were, such as a squash.",
            example: "true"
        ),
        .init(
            "trusted_team_for_sticky_lgtm",
            \.trustedTeam,
            "A team of the organisation whose members keep the label when they push new commits.",
            example: "release-managers"
        ),
    ]

    /// Whether an author's changes keep the label. A team that cannot be read trusts nobody.
    func isSticky(for author: Login, _ call: Call) async -> Bool {
        guard !trustedTeam.isEmpty else { return false }
        let organization = call.repository.owner
        let members = try? await call.forge.members(ofTeamNamed: trustedTeam, in: organization)
        return members?.contains(author) ?? false
    }
}
