/// Branches and their protection.
enum BranchRoutes {
    typealias State = SimulatorState

    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/branches") { call in
            let repository = try call.repository()
            let isProtected = call.query["protected"].map { $0 == "true" }
            let branches = repository.branches.sorted { $0.key < $1.key }
                .filter { isProtected == nil || (repository.protections[$0.key] != nil) == isProtected }
            return call.list(branches) { call.render.branch($0.key, $0.value, in: repository) }
        },
        .get("/repos/{owner}/{repo}/branches/{branch}") { call in
            let repository = try call.repository()
            guard let sha = repository.branches[call["branch"]], let commit = try await call.git(repository).commit(sha)
            else { throw ForgeError(404, "Branch not found") }
            return .ok(call.render.fullBranch(call["branch"], commit, in: repository))
        },
        .get("/repos/{owner}/{repo}/branches/{branch}/protection") { call in
            let (repository, rules) = try protection(call)
            return .ok(call.render.protection(rules, branch: call["branch"], in: repository))
        },
        .put("/repos/{owner}/{repo}/branches/{branch}/protection", protect),
        .delete("/repos/{owner}/{repo}/branches/{branch}/protection") { call in
            _ = try protection(call)
            _ = try await change(call) { $0 = nil }
            return .noContent
        },
        .get("/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks") { call in
            let (repository, rules) = try protection(call)
            guard rules.requiredContexts != nil else {
                throw ForgeError(404, "Required status checks not enabled")
            }
            return .ok(call.render.requiredStatusChecks(rules, url: url(call, repository)))
        },
        .patch("/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks") { call in
            _ = try protection(call)
            let body = call.body ?? [:]
            let (repository, rules) = try await change(call) { rules in
                if let contexts = contexts(body) { rules?.requiredContexts = contexts }
                if let isStrict = body["strict"]?.bool { rules?.isStrict = isStrict }
            }
            return .ok(call.render.requiredStatusChecks(rules ?? State.BranchProtection(), url: url(call, repository)))
        },
        .get("/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts") { call in
            .ok(JSON(try protection(call).1.requiredContexts ?? []))
        },
        .get("/repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins") { call in
            let (repository, rules) = try protection(call)
            return .ok(call.render.adminEnforcement(rules, url: url(call, repository)))
        },
        .get("/repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews") { call in
            let (repository, rules) = try protection(call)
            return .ok(call.render.requiredReviews(rules, url: url(call, repository)))
        },
        .get("/repos/{owner}/{repo}/branches/{branch}/protection/restrictions") { call in
            let (repository, rules) = try protection(call)
            guard let restrictions = rules.restrictions else {
                throw ForgeError(404, "Push restrictions not enabled")
            }
            return .ok(call.render.restrictions(restrictions, url: url(call, repository), in: repository))
        },
    ]

    private static func url(_ call: APICall, _ repository: State.Repository) -> String {
        "\(call.store.urls.repository(repository.fullName))/branches/\(Renderer.filePathEscaped(call["branch"]))/protection"
    }

    private static func protection(_ call: APICall) throws(ForgeError) -> (State.Repository, State.BranchProtection) {
        let repository = try call.repository()
        guard repository.branches[call["branch"]] != nil else { throw ForgeError(404, "Branch not found") }
        guard let rules = repository.protections[call["branch"]] else { throw ForgeError(404, "Branch not protected") }
        return (repository, rules)
    }

    private static func change(
        _ call: APICall,
        _ body: @Sendable (inout State.BranchProtection?) -> Void
    ) async throws -> (State.Repository, State.BranchProtection?) {
        let name = try call.repository().fullName
        return try await call.change { transaction in
            try transaction.require(.admin, in: name)
            try transaction.update(name) { body(&$0.protections[call["branch"]]) }
            transaction.note(.repository, name)
            let repository = try transaction.repository(name)
            return (repository, repository.protections[call["branch"]])
        }
    }

    private static func contexts(_ checks: JSON) -> [String]? {
        checks["checks"]?.array?.compactMap { $0["context"]?.string } ?? checks["contexts"]?.strings
    }

    @Sendable private static func protect(_ call: APICall) async throws -> APIResponse {
        guard try call.repository().branches[call["branch"]] != nil else { throw ForgeError(404, "Branch not found") }
        let body = call.body ?? [:]
        var rules = State.BranchProtection()
        if let checks = body["required_status_checks"], !checks.isNull {
            rules.requiredContexts = contexts(checks) ?? []
            rules.isStrict = checks["strict"]?.bool ?? false
        }
        if let reviews = body["required_pull_request_reviews"], !reviews.isNull {
            rules.requiredApprovals = reviews["required_approving_review_count"]?.int ?? 1
        }
        rules.enforcesAdmins = body["enforce_admins"]?.bool ?? false
        if let restrictions = body["restrictions"], !restrictions.isNull {
            rules.restrictions = State.Restrictions(
                users: restrictions["users"]?.strings ?? [],
                teams: restrictions["teams"]?.strings ?? [],
                apps: restrictions["apps"]?.strings ?? []
            )
        }
        let wanted = rules
        let (repository, _) = try await change(call) { $0 = wanted }
        return .ok(call.render.protection(wanted, branch: call["branch"], in: repository))
    }
}
