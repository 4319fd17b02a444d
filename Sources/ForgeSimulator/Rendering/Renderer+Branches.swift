import Foundation

extension Renderer {
    func branch(_ name: String, _ sha: String, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/branches/\(Self.filePathEscaped(name))"
        return [
            "name": .string(name),
            "commit": ["sha": .string(sha), "url": .string(urls.commit(repository.fullName, sha))],
            "protected": .bool(repository.protections[name] != nil),
            "protection_url": .string("\(url)/protection"),
            "protection": summary(repository.protections[name]),
        ]
    }

    func fullBranch(_ name: String, _ commit: GitCommit, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/branches/\(Self.filePathEscaped(name))"
        return branch(name, commit.sha, in: repository).merging([
            "commit": self.commit(commit, in: repository),
            "_links": ["self": .string(url), "html": .string(urls.page("\(repository.fullName)/tree/\(name)"))],
        ])
    }

    private func summary(_ rules: State.BranchProtection?) -> JSON {
        let contexts = rules?.requiredContexts ?? []
        return [
            "enabled": .bool(rules != nil),
            "required_status_checks": [
                "enforcement_level": contexts.isEmpty ? "off" : "non_admins", "contexts": JSON(contexts),
                "checks": checks(contexts),
            ],
        ]
    }

    private func checks(_ contexts: [String]) -> JSON {
        .array(contexts.map { ["context": .string($0), "app_id": nil] })
    }

    func requiredStatusChecks(_ rules: State.BranchProtection, url: String) -> JSON {
        let contexts = rules.requiredContexts ?? []
        return [
            "url": .string("\(url)/required_status_checks"), "strict": .bool(rules.isStrict),
            "contexts": JSON(contexts), "checks": checks(contexts),
            "contexts_url": .string("\(url)/required_status_checks/contexts"),
        ]
    }

    func requiredReviews(_ rules: State.BranchProtection, url: String) -> JSON {
        [
            "url": .string("\(url)/required_pull_request_reviews"), "dismiss_stale_reviews": false,
            "require_code_owner_reviews": false, "require_last_push_approval": false,
            "required_approving_review_count": .int(rules.requiredApprovals ?? 0),
        ]
    }

    func adminEnforcement(_ rules: State.BranchProtection, url: String) -> JSON {
        ["url": .string("\(url)/enforce_admins"), "enabled": .bool(rules.enforcesAdmins)]
    }

    func restrictions(_ restrictions: State.Restrictions, url: String, in repository: State.Repository) -> JSON {
        let organization = state.organization(repository.owner)
        let teams = organization.map { organization in
            restrictions.teams.compactMap { organization.teams[$0] }.map { restTeam($0, of: organization) }
        }
        let apps = state.apps.values.filter { restrictions.apps.contains($0.slug) }.sorted { $0.id < $1.id }
        let base = "\(url)/restrictions"
        return [
            "url": .string(base), "users_url": .string("\(base)/users"), "teams_url": .string("\(base)/teams"),
            "apps_url": .string("\(base)/apps"), "users": users(restrictions.users), "teams": .array(teams ?? []),
            "apps": .array(apps.map { app($0) }),
        ]
    }

    func protection(_ rules: State.BranchProtection, branch: String, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/branches/\(Self.filePathEscaped(branch))/protection"
        let off: JSON = ["enabled": false]
        var members: [String: JSON] = [
            "url": .string(url), "enforce_admins": adminEnforcement(rules, url: url), "required_linear_history": off,
            "allow_force_pushes": off, "allow_deletions": off, "block_creations": off,
            "required_conversation_resolution": off, "lock_branch": off, "allow_fork_syncing": off,
            "required_signatures": ["url": .string("\(url)/required_signatures"), "enabled": false],
        ]
        if rules.requiredContexts != nil { members["required_status_checks"] = requiredStatusChecks(rules, url: url) }
        if rules.requiredApprovals != nil {
            members["required_pull_request_reviews"] = requiredReviews(rules, url: url)
        }
        if let restrictions = rules.restrictions {
            members["restrictions"] = self.restrictions(restrictions, url: url, in: repository)
        }
        return .object(members)
    }
}
