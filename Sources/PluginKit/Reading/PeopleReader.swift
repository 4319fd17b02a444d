public import ForgeModel

/// Reads about people: what they belong to and what they may do.
public protocol PeopleReader: Sendable {
    /// Whether a person is a member of an organisation.
    func isMember(_ login: Login, of organization: String) async throws -> Bool
    /// Whether a person is a collaborator of a repository.
    func isCollaborator(_ login: Login, in repository: RepositoryName) async throws -> Bool
    /// What a person may do in a repository.
    func permission(of login: Login, in repository: RepositoryName) async throws -> RepositoryPermission
    /// Whether a person is in a team, named by its slug.
    func isMember(_ login: Login, ofTeam slug: String, in organization: String) async throws -> Bool
    /// Whether a person is in a team, named by its number.
    func isMember(_ login: Login, ofTeam id: Int) async throws -> Bool
    /// The members of the team with exactly this display name; nil when there is no such team.
    func members(ofTeamNamed name: String, in organization: String) async throws -> [Login]?
    /// How many pull requests of a person were merged in an organisation.
    func mergedPullRequestCount(by login: Login, in organization: String) async throws -> Int
    /// The numbers of a person's pull requests in a repository, open or not; at most a hundred.
    func pullRequestNumbers(by login: Login, in repository: RepositoryName) async throws -> [Int]
    /// Whether a person says on their profile that they are busy.
    func isBusy(_ login: Login) async throws -> Bool
}
