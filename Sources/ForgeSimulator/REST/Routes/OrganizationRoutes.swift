/// Organisations, their members and repositories.
enum OrganizationRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/orgs/{org}") { call in .ok(call.render.fullOrganization(try organization(call))) },
        .get("/orgs/{org}/members", listMembers),
        .get("/orgs/{org}/members/{username}") { call in
            guard try organization(call).role(of: call["username"]) != nil else {
                throw ForgeError(404, "User does not exist or is not a member of the organization")
            }
            return .noContent
        },
        .delete("/orgs/{org}/members/{username}", removeMember),
        .get("/orgs/{org}/public_members") { call in
            call.list(try organization(call).members.keys.sorted()) { call.render.user($0) }
        },
        .get("/orgs/{org}/memberships/{username}") { call in
            let organization = try organization(call)
            guard let account = call.state.account(call["username"]), let role = organization.role(of: account.login)
            else { throw ForgeError.notFound }
            return .ok(call.render.membership(account.login, role, in: organization))
        },
        .put("/orgs/{org}/memberships/{username}") { call in
            let role = State.Organization.Role(rawValue: call.body?["role"]?.string ?? "member") ?? .member
            let json = try await call.change { transaction in
                try transaction.requireAdmin(of: call["org"])
                try transaction.setMember(call["username"], of: call["org"], role: role)
                return transaction.render.membership(
                    call["username"],
                    role,
                    in: try transaction.organization(call["org"])
                )
            }
            return .ok(json)
        },
        .delete("/orgs/{org}/memberships/{username}", removeMember),
        .get("/orgs/{org}/repos") { call in
            let organization = try organization(call)
            let repositories = call.state.repositories.values.filter { $0.owner == organization.login }
            return call.list(repositories.sorted { $0.fullName < $1.fullName }) {
                call.render.fullRepository($0, to: call.caller.login)
            }
        },
        .post("/orgs/{org}/repos") { call in
            let name = try call.text("name", of: "Repository")
            let json = try await call.change { transaction in
                try transaction.requireAdmin(of: call["org"])
                let repository = try await transaction.createRepository(
                    owner: call["org"],
                    name: name,
                    description: call.body?["description"]?.string,
                    isPrivate: call.body?["private"]?.bool ?? false,
                    files: call.body?["auto_init"]?.bool == true ? ["README.md": Array("# \(name)\n".utf8)] : [:]
                )
                return transaction.render.fullRepository(repository, to: transaction.actor)
            }
            return .created(json)
        },
    ]

    static func organization(_ call: APICall) throws(ForgeError) -> State.Organization {
        guard let organization = call.state.organization(call["org"]) else { throw .notFound }
        return organization
    }

    @Sendable private static func listMembers(_ call: APICall) throws -> APIResponse {
        let organization = try organization(call)
        let role = call.query["role"].flatMap(State.Organization.Role.init)
        let members = organization.members.filter { role == nil || $0.value == role }.keys.sorted()
        return call.list(members) { call.render.user($0) }
    }

    @Sendable private static func removeMember(_ call: APICall) async throws -> APIResponse {
        try await call.change { transaction in
            try transaction.requireAdmin(of: call["org"])
            guard try transaction.organization(call["org"]).role(of: call["username"]) != nil else {
                throw ForgeError.notFound
            }
            try transaction.setMember(call["username"], of: call["org"], role: nil)
        }
        return .noContent
    }
}
