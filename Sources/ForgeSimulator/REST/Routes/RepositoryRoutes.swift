import Foundation

/// Repositories and those who work in them.
enum RepositoryRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/repos/{owner}/{repo}") { call in
            .ok(call.render.fullRepository(try call.repository(), to: call.caller.login))
        },
        .patch("/repos/{owner}/{repo}", update),
        .get("/repos/{owner}/{repo}/topics") { call in .ok(["names": JSON(try call.repository().topics)]) },
        .put("/repos/{owner}/{repo}/topics") { call in
            let repository = try call.repository()
            guard let names = call.body?["names"]?.strings else { throw ForgeError.invalid("Repository", "names") }
            try await call.change { transaction in
                try transaction.require(.admin, in: repository.fullName)
                try transaction.update(repository.fullName) { $0.topics = names }
            }
            return .ok(["names": JSON(names)])
        },
        .get("/repos/{owner}/{repo}/languages") { call in
            _ = try call.repository()
            return .ok([:])
        },
        .get("/repos/{owner}/{repo}/collaborators") { call in
            let repository = try call.repository()
            return call.list(collaborators(call, of: repository)) { call.render.collaborator($0, in: repository) }
        },
        .get("/repos/{owner}/{repo}/collaborators/{username}") { call in
            guard try call.state.isCollaborator(call["username"], in: call.repository()) else {
                throw ForgeError(404, "\(call["username"]) is not a user")
            }
            return .noContent
        },
        .put("/repos/{owner}/{repo}/collaborators/{username}", addCollaborator),
        .delete("/repos/{owner}/{repo}/collaborators/{username}") { call in
            let repository = try call.repository()
            try await call.change { transaction in
                try transaction.require(.admin, in: repository.fullName)
                try transaction.addCollaborator(call["username"], to: repository.fullName, nil)
            }
            return .noContent
        },
        .get("/repos/{owner}/{repo}/collaborators/{username}/permission", permission),
        .get("/repos/{owner}/{repo}/assignees") { call in
            let repository = try call.repository()
            return call.list(call.state.collaborators(of: repository)) { call.render.user($0) }
        },
        .get("/repos/{owner}/{repo}/assignees/{assignee}") { call in
            guard try call.state.isAssignable(call["assignee"], to: nil, in: call.repository()) else {
                throw ForgeError.notFound
            }
            return .noContent
        },
        .get("/repos/{owner}/{repo}/milestones", listMilestones),
        .post("/repos/{owner}/{repo}/milestones") { call in
            let repository = try call.repository()
            let title = try call.text("title", of: "Milestone")
            return .created(
                try await call.change { transaction in
                    try transaction.require(.triage, in: repository.fullName)
                    let milestone = try transaction.createMilestone(
                        title: title,
                        description: call.body?["description"]?.string,
                        dueOn: call.body?["due_on"]?.string.flatMap(Timestamp.date),
                        in: repository.fullName
                    )
                    return transaction.render.milestone(milestone, in: try transaction.repository(repository.fullName))
                }
            )
        },
        .get("/repos/{owner}/{repo}/milestones/{milestone_number}") { call in
            let repository = try call.repository()
            let number = try call.number("milestone_number")
            guard let milestone = repository.milestones.first(where: { $0.number == number }) else {
                throw ForgeError.notFound
            }
            return .ok(call.render.milestone(milestone, in: repository))
        },
        .patch("/repos/{owner}/{repo}/milestones/{milestone_number}", updateMilestone),
        .delete("/repos/{owner}/{repo}/milestones/{milestone_number}") { call in
            let repository = try call.repository()
            let number = try call.number("milestone_number")
            try await call.change { transaction in
                try transaction.require(.triage, in: repository.fullName)
                try transaction.deleteMilestone(number, in: repository.fullName)
            }
            return .noContent
        },
    ]

    @Sendable private static func update(_ call: APICall) async throws -> APIResponse {
        let name = try call.repository().fullName
        let body = call.body ?? [:]
        let json = try await call.change { transaction in
            try transaction.require(.admin, in: name)
            try transaction.update(name) { repository throws(ForgeError) in
                if let branch = body["default_branch"]?.string { repository.defaultBranch = branch }
                if case .some(let text) = call.optionalText("description") { repository.description = text }
                if let isArchived = body["archived"]?.bool { repository.isArchived = isArchived }
                if let isPrivate = body["private"]?.bool { repository.isPrivate = isPrivate }
                if let deletes = body["delete_branch_on_merge"]?.bool { repository.deletesBranchOnMerge = deletes }
                for (key, method) in [
                    ("allow_merge_commit", State.MergeMethod.merge), ("allow_squash_merge", .squash),
                    ("allow_rebase_merge", .rebase),
                ] {
                    guard let isAllowed = body[key]?.bool else { continue }
                    if isAllowed {
                        repository.mergeMethods.insert(method)
                    } else {
                        repository.mergeMethods.remove(method)
                    }
                }
            }
            transaction.note(.repository, name)
            return transaction.render.fullRepository(try transaction.repository(name), to: transaction.actor)
        }
        return .ok(json)
    }

    private static func collaborators(_ call: APICall, of repository: State.Repository) -> [String] {
        guard call.query["affiliation"] == "outside" else { return call.state.collaborators(of: repository) }
        let organization = call.state.organization(repository.owner)
        return repository.collaborators.keys.filter { organization?.role(of: $0) == nil }.sorted()
    }

    @Sendable private static func addCollaborator(_ call: APICall) async throws -> APIResponse {
        let name = try call.repository().fullName
        guard let permission = State.Permission(name: call.body?["permission"]?.string ?? "push") else {
            throw ForgeError.invalid("Collaborator", "permission")
        }
        try await call.change { transaction in
            try transaction.require(.admin, in: name)
            try transaction.addCollaborator(call["username"], to: name, permission)
        }
        return .noContent
    }

    @Sendable private static func permission(_ call: APICall) throws -> APIResponse {
        let repository = try call.repository()
        guard let account = call.state.account(call["username"]) else { throw ForgeError.notFound }
        let permission = call.state.permission(of: account.login, in: repository)
        let names: [State.Permission: String] = [
            .none: "none", .read: "read", .triage: "read", .write: "write", .maintain: "write", .admin: "admin",
        ]
        return .ok([
            "permission": .string(names[permission] ?? "none"), "role_name": .string(permission.rawValue),
            "user": call.render.collaborator(account.login, in: repository),
        ])
    }

    @Sendable private static func listMilestones(_ call: APICall) throws -> APIResponse {
        let repository = try call.repository()
        let wanted = call.query["state"] ?? "open"
        let milestones = repository.milestones.filter {
            wanted == "all" || ($0.closedAt == nil) == (wanted == "open")
        }
        return call.list(milestones) { call.render.milestone($0, in: repository) }
    }

    @Sendable private static func updateMilestone(_ call: APICall) async throws -> APIResponse {
        let name = try call.repository().fullName
        let number = try call.number("milestone_number")
        let body = call.body ?? [:]
        let json = try await call.change { transaction in
            try transaction.require(.triage, in: name)
            let now = transaction.now
            let milestone = try transaction.updateMilestone(number, in: name) { milestone in
                if let title = body["title"]?.string { milestone.title = title }
                if case .some(let text) = call.optionalText("description") { milestone.description = text }
                if let due = body["due_on"]?.string { milestone.dueOn = Timestamp.date(due) }
                if let state = body["state"]?.string { milestone.closedAt = state == "closed" ? now : nil }
            }
            return transaction.render.milestone(milestone, in: try transaction.repository(name))
        }
        return .ok(json)
    }
}
