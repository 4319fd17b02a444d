public import ForgeModel

extension DeliveryReader {
    /// Whether a person is a member of an organisation.
    public func isMember(_ login: Login, of organization: String) async throws -> Bool {
        try await once(.member(login, organization)) { try await client.isMember(login, of: organization) }
    }

    /// Whether a person is a collaborator of a repository.
    public func isCollaborator(_ login: Login, in repository: RepositoryName) async throws -> Bool {
        try await once(.collaborator(login, repository)) { try await client.isCollaborator(login, in: repository) }
    }

    /// What a person may do in a repository.
    public func permission(of login: Login, in repository: RepositoryName) async throws -> RepositoryPermission {
        try await once(.permission(login, repository)) { try await client.permission(of: login, in: repository) }
    }

    /// Whether a person is in a team, named by its slug.
    public func isMember(_ login: Login, ofTeam slug: String, in organization: String) async throws -> Bool {
        try await once(.teamMember(login, slug, organization)) {
            try await client.isMember(login, ofTeam: slug, in: organization)
        }
    }

    /// Whether a person is in a team of the repository's organisation, named by its number.
    public func isMember(_ login: Login, ofTeam id: Int) async throws -> Bool {
        try await once(.teamIDMember(login, id)) { try await client.isMember(login, ofTeam: id, in: repository.owner) }
    }

    /// The members of the team with this display name; nil when there is no such team.
    public func members(ofTeamNamed name: String, in organization: String) async throws -> [Login]? {
        try await once(.team(name, organization)) { try await client.members(ofTeamNamed: name, in: organization) }
    }

    /// How many pull requests of a person were merged in an organisation.
    public func mergedPullRequestCount(by login: Login, in organization: String) async throws -> Int {
        try await once(.merged(login, organization)) {
            try await client.mergedPullRequestCount(by: login, in: organization)
        }
    }

    /// The numbers of a person's pull requests in a repository, open or not; at most a hundred.
    public func pullRequestNumbers(by login: Login, in repository: RepositoryName) async throws -> [Int] {
        try await once(.pullRequestNumbers(login, repository)) {
            try await client.pullRequestNumbers(by: login, in: repository)
        }
    }

    /// Whether a person says on their profile that they are busy.
    public func isBusy(_ login: Login) async throws -> Bool {
        try await once(.busy(login)) { try await client.isBusy(login, owner: repository.owner) }
    }
}
