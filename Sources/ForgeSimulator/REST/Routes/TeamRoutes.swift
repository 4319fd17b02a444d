/// Teams of organisations.
enum TeamRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/orgs/{org}/teams") { call in
            let organization = try OrganizationRoutes.organization(call)
            return call.list(organization.teams.values.sorted { $0.id < $1.id }) {
                call.render.restTeam($0, of: organization)
            }
        },
        .post("/orgs/{org}/teams") { call in
            let name = try call.text("name", of: "Team")
            let json = try await call.change { transaction in
                try transaction.requireAdmin(of: call["org"])
                let team = try transaction.addTeam(
                    name,
                    to: call["org"],
                    description: call.body?["description"]?.string,
                    maintainers: call.body?["maintainers"]?.strings ?? []
                )
                return transaction.render.fullTeam(team, of: try transaction.organization(call["org"]))
            }
            return .created(json)
        },
        .get("/orgs/{org}/teams/{team_slug}") { call in
            let (organization, team) = try team(call)
            return .ok(call.render.fullTeam(team, of: organization))
        },
        .delete("/orgs/{org}/teams/{team_slug}") { call in
            _ = try team(call)
            try await call.change { transaction in
                try transaction.requireAdmin(of: call["org"])
                try transaction.updateOrganization(call["org"]) { $0.teams[call["team_slug"]] = nil }
            }
            return .noContent
        },
        .get("/orgs/{org}/teams/{team_slug}/members", listMembers),
        .get("/orgs/{org}/teams/{team_slug}/memberships/{username}") { call in
            let (_, team) = try team(call)
            guard let account = call.state.account(call["username"]), let role = team.role(of: account.login) else {
                throw ForgeError.notFound
            }
            return .ok(call.render.teamMembership(account.login, role, in: team))
        },
        .put("/orgs/{org}/teams/{team_slug}/memberships/{username}") { call in
            let (_, team) = try team(call)
            let role = State.Team.Role(rawValue: call.body?["role"]?.string ?? "member") ?? .member
            try await call.change { transaction in
                try transaction.requireAdmin(of: call["org"])
                try transaction.setTeamMember(call["username"], of: team.slug, in: call["org"], role: role)
            }
            return .ok(call.render.teamMembership(call["username"], role, in: team))
        },
        .delete("/orgs/{org}/teams/{team_slug}/memberships/{username}") { call in
            let (_, team) = try team(call)
            try await call.change { transaction in
                try transaction.requireAdmin(of: call["org"])
                try transaction.setTeamMember(call["username"], of: team.slug, in: call["org"], role: nil)
            }
            return .noContent
        },
        .get("/orgs/{org}/teams/{team_slug}/repos") { call in
            let (_, team) = try team(call)
            let repositories = team.repositories.keys.sorted().compactMap { call.state.repository($0) }
            return call.list(repositories) { call.render.fullRepository($0, to: call.caller.login) }
        },
        .get("/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}") { call in
            let (_, team) = try team(call)
            let repository = try call.repository()
            guard let permission = team.repositories[repository.fullName.lowercased()] else {
                throw ForgeError.notFound
            }
            return .ok(
                call.render.fullRepository(repository, to: nil)
                    .merging([
                        "permissions": call.render.permissions(permission), "role_name": .string(permission.rawValue),
                    ])
            )
        },
        .put("/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}") { call in
            try await setPermission(call, SimulatorState.Permission(name: call.body?["permission"]?.string ?? "push"))
        },
        .delete("/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}") { call in try await setPermission(call, nil) },
        .get("/repos/{owner}/{repo}/teams") { call in
            let repository = try call.repository()
            guard let organization = call.state.organization(repository.owner) else {
                return call.list([Int]()) { .int($0) }
            }
            let teams = organization.teams.values.filter { $0.repositories[repository.fullName.lowercased()] != nil }
            return call.list(teams.sorted { $0.id < $1.id }) { call.render.restTeam($0, of: organization) }
        },
    ]

    private static func team(_ call: APICall) throws(ForgeError) -> (State.Organization, State.Team) {
        let organization = try OrganizationRoutes.organization(call)
        guard let team = organization.teams[call["team_slug"]] else { throw .notFound }
        return (organization, team)
    }

    @Sendable private static func listMembers(_ call: APICall) throws -> APIResponse {
        let (_, team) = try team(call)
        let role = call.query["role"].flatMap(State.Team.Role.init)
        let members = team.members.filter { role == nil || $0.value == role }.keys.sorted()
        return call.list(members) { call.render.user($0) }
    }

    private static func setPermission(_ call: APICall, _ permission: State.Permission?) async throws -> APIResponse {
        let (_, team) = try team(call)
        let repository = try call.repository()
        try await call.change { transaction in
            try transaction.requireAdmin(of: call["org"])
            try transaction.updateTeam(team.slug, of: call["org"]) {
                $0.repositories[repository.fullName.lowercased()] = permission
            }
        }
        return .noContent
    }
}
