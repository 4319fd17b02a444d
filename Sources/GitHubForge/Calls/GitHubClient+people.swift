public import ForgeModel

extension GitHubClient {
    private struct Assignees: Codable {
        let assignees: [String]
    }

    private struct Reviewers: Encodable {
        let reviewers: [String]
        let team_reviewers: [String]

        init(_ reviewers: [Reviewer]) {
            self.reviewers = reviewers.compactMap { if case .user(let login) = $0 { login.text } else { nil } }
            team_reviewers = reviewers.compactMap { if case .team(_, let slug) = $0 { slug } else { nil } }
        }
    }

    /// Assigns people.
    ///
    /// - Returns: Those whom GitHub did not take, which it does not say in words.
    public func assign(_ logins: [Login], to id: ThreadID) async throws -> [Login] {
        let request = try APIRequest.send(
            .post,
            "\(id.issuePath)/assignees",
            Assignees(assignees: logins.map(\.text)),
            owner: id.repository.owner
        )
        guard let response = try await write(request) else { return [] }
        let taken = try decode(WireIssue.self, from: response, request).value(in: id.repository).assignees
        return logins.filter { !taken.contains($0) }
    }

    /// Takes people off.
    public func unassign(_ logins: [Login], from id: ThreadID) async throws {
        try await write(
            .send(
                .delete,
                "\(id.issuePath)/assignees",
                Assignees(assignees: logins.map(\.text)),
                owner: id.repository.owner
            )
        )
    }

    /// Asks people and teams for a review. When GitHub refuses all because of one, each is asked for alone.
    ///
    /// - Returns: Those whom GitHub did not take.
    public func requestReviews(_ reviewers: [Reviewer], on id: ThreadID) async throws -> [Reviewer] {
        let own = reviewers.filter { Self.mayReview($0, in: id.repository) }
        let foreign = reviewers.filter { !own.contains($0) }
        if own.isEmpty { return foreign }
        if try await takesReviewers(own, on: id) { return foreign }
        guard own.count > 1 else { return own + foreign }
        var missing: [Reviewer] = []
        for reviewer in own where !(try await takesReviewers([reviewer], on: id)) { missing.append(reviewer) }
        return missing + foreign
    }

    /// Whether GitHub can be asked at all: a request names a team by its slug alone, so one of another organisation
    /// would mean a team of this one.
    private static func mayReview(_ reviewer: Reviewer, in repository: RepositoryName) -> Bool {
        guard case .team(let organization, _) = reviewer else { return true }
        return organization.equalsFolded(repository.owner)
    }

    private func takesReviewers(_ reviewers: [Reviewer], on id: ThreadID) async throws -> Bool {
        do {
            try await write(
                .send(
                    .post,
                    "\(id.pullPath)/requested_reviewers",
                    Reviewers(reviewers),
                    owner: id.repository.owner
                )
            )
            return true
        } catch let fault as GitHubFault where fault.status == 422 {
            return false
        }
    }

    /// Takes requests for a review back; teams of other organisations, who cannot have been asked, are left out.
    public func withdrawReviewRequests(_ reviewers: [Reviewer], on id: ThreadID) async throws {
        let own = reviewers.filter { Self.mayReview($0, in: id.repository) }
        guard !own.isEmpty else { return }
        try await write(
            .send(.delete, "\(id.pullPath)/requested_reviewers", Reviewers(own), owner: id.repository.owner)
        )
    }

    /// Whether a person is a member of an organisation. A person's own account counts as an organisation of one.
    public func isMember(_ login: Login, of organization: String) async throws -> Bool {
        if login.text.equalsFolded(organization) { return true }
        return try await exists(
            .get("/orgs/\(organization.pathSegment)/members/\(login.text.pathSegment)", owner: organization)
        )
    }

    /// Whether a person is a collaborator of a repository.
    public func isCollaborator(_ login: Login, in repository: RepositoryName) async throws -> Bool {
        if login.text.equalsFolded(repository.owner) { return true }
        return try await exists(
            .get("\(repository.path)/collaborators/\(login.text.pathSegment)", owner: repository.owner)
        )
    }

    /// All collaborators of a repository.
    public func collaborators(of repository: RepositoryName) async throws -> [Login] {
        try await readAll(
            WireUser.self,
            .get("\(repository.path)/collaborators?per_page=100", owner: repository.owner)
        ).map(\.value.login)
    }

    /// Whether a person is in a team, named by its slug; an invitation that is pending counts.
    public func isMember(_ login: Login, ofTeam slug: String, in organization: String) async throws -> Bool {
        try await exists(
            .get(
                "/orgs/\(organization.pathSegment)/teams/\(slug.pathSegment)/memberships/\(login.text.pathSegment)",
                owner: organization
            ),
            as: 200
        )
    }

    /// The members of the team with exactly this display name; nil when there is no such team.
    public func members(ofTeamNamed name: String, in organization: String) async throws -> [Login]? {
        struct Team: Decodable {
            let name: String
            let slug: String
        }
        let path = "/orgs/\(organization.pathSegment)/teams"
        let teams = try await readAll(Team.self, .get("\(path)?per_page=100", owner: organization))
        guard let team = teams.first(where: { $0.name == name }) else { return nil }
        return try await readAll(
            WireUser.self,
            .get("\(path)/\(team.slug.pathSegment)/members?per_page=100", owner: organization)
        ).map(\.value.login)
    }

    /// Whether a person is in a team of an organisation, named by its number.
    public func isMember(_ login: Login, ofTeam id: Int, in organization: String) async throws -> Bool {
        struct Team: Decodable {
            let id: Int
            let slug: String
        }
        let path = "/orgs/\(organization.pathSegment)/teams?per_page=100"
        let teams = try await readAll(Team.self, .get(path, owner: organization))
        guard let team = teams.first(where: { $0.id == id }) else { return false }
        return try await isMember(login, ofTeam: team.slug, in: organization)
    }

    /// What a person may do in a repository.
    public func permission(of login: Login, in repository: RepositoryName) async throws -> RepositoryPermission {
        struct Found: Decodable {
            let permission: String
        }
        let path = "\(repository.path)/collaborators/\(login.text.pathSegment)/permission"
        do {
            let found = try await read(Found.self, .get(path, owner: repository.owner))
            return RepositoryPermission(rawValue: found.permission) ?? .none
        } catch let fault as GitHubFault where fault.status == 404 {
            return .none
        }
    }

    /// Whether a person says on their profile that they are busy.
    ///
    /// - Parameter owner: The organisation or user whose installation of the app asks.
    public func isBusy(_ login: Login, owner: String) async throws -> Bool {
        struct Variables: Encodable, Sendable {
            let login: String
        }
        struct Found: Decodable {
            struct User: Decodable {
                let status: Status?
            }
            struct Status: Decodable {
                let indicatesLimitedAvailability: Bool
            }
            let user: User?
        }
        let variables = Variables(login: login.text)
        let found = try await query(Found.self, GraphQLDocument.userStatus, variables: variables, owner: owner)
        return found.user?.status?.indicatesLimitedAvailability ?? false
    }

    /// How many pull requests of a person were merged in an organisation.
    public func mergedPullRequestCount(by login: Login, in organization: String) async throws -> Int {
        struct Found: Decodable {
            let total_count: Int
        }
        let query = "type:pr is:merged org:\(organization) author:\(login)".pathSegment
        return try await read(Found.self, .get("/search/issues?q=\(query)&per_page=1", owner: organization)).total_count
    }

    /// The bot's own login: that of the token's account, or the app's slug.
    public func botLogin(isApp: Bool) async throws -> Login {
        struct App: Decodable {
            let slug: String
        }
        if isApp { return Login(try await read(App.self, .get("/app", owner: nil)).slug) }
        return try await read(WireUser.self, .get("/user", owner: nil)).value.login
    }
}
