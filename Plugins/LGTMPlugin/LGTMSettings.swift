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

    enum CodingKeys: String, CodingKey {
        case repos
        case reviewActsAsLGTM = "review_acts_as_lgtm"
        case storesTreeHash = "store_tree_hash"
        case trustedTeam = "trusted_team_for_sticky_lgtm"
    }

    /// The defaults.
    public init() {}

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        repos = try container.decode(.repos, or: repos)
        reviewActsAsLGTM = try container.decode(.reviewActsAsLGTM, or: reviewActsAsLGTM)
        storesTreeHash = try container.decode(.storesTreeHash, or: storesTreeHash)
        trustedTeam = try container.decode(.trustedTeam, or: trustedTeam)
    }

    /// Whether an author's changes keep the label. A team that cannot be read trusts nobody.
    func isSticky(for author: Login, _ call: Call) async -> Bool {
        guard !trustedTeam.isEmpty else { return false }
        let organization = call.repository.owner
        let members = try? await call.forge.members(ofTeamNamed: trustedTeam, in: organization)
        return members?.contains(author) ?? false
    }
}
