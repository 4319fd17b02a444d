public import ForgeModel

/// Who is trusted to run code: the rule that `trigger` and other plugins share.
public struct TrustPolicy: Sendable, Hashable {
    /// Whether being a collaborator of the repository is not enough.
    public var onlyOrgMembers: Bool
    /// Logins of trusted apps, with or without `[bot]`.
    public var trustedApps: [Login]
    /// A second organisation whose members are trusted; empty for none.
    public var trustedOrg: String

    /// Makes a policy.
    public init(onlyOrgMembers: Bool = false, trustedApps: [Login] = [], trustedOrg: String = "") {
        self.onlyOrgMembers = onlyOrgMembers
        self.trustedApps = trustedApps
        self.trustedOrg = trustedOrg
    }

    /// Whether a person is trusted in a repository: the bot itself, members of the organisation, collaborators,
    /// trusted apps, members of the second organisation.
    ///
    /// - Throws: A fault when the forge does not answer.
    public func trusts(_ login: Login, in repository: RepositoryName, call: Call) async throws -> Bool {
        if call.isBot(login) { return true }
        if try await call.forge.isMember(login, of: repository.owner) { return true }
        if !onlyOrgMembers, try await call.forge.isCollaborator(login, in: repository) { return true }
        if login.hasBotSuffix, trustedApps.contains(where: { $0.withoutBotSuffix == login.withoutBotSuffix }) {
            return true
        }
        guard !trustedOrg.isEmpty, !trustedOrg.equalsFolded(repository.owner) else { return false }
        return try await call.forge.isMember(login, of: trustedOrg)
    }

    /// In words, whom the policy trusts: for refusals.
    public func words(for repository: RepositoryName) -> String {
        var groups = ["members of \(repository.owner)"]
        if !onlyOrgMembers { groups.append("collaborators of \(repository)") }
        if !trustedOrg.isEmpty, !trustedOrg.equalsFolded(repository.owner) { groups.append("members of \(trustedOrg)") }
        return groups.joined(separator: ", ")
    }
}
