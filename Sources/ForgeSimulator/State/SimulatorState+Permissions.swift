extension SimulatorState {
    /// What someone may do in a repository: the most that ownership, membership, teams, invitation and installed apps give.
    public func permission(of login: String, in repository: Repository) -> Permission {
        let publicly: Permission = repository.isPrivate ? .none : .read
        return max(publicly, max(ownership(of: login, in: repository), invitation(of: login, in: repository)))
    }

    private func ownership(of login: String, in repository: Repository) -> Permission {
        if repository.owner.lowercased() == login.lowercased() { return .admin }
        if account(login)?.isSiteAdmin == true { return .admin }
        let app = apps.values.first { $0.botLogin.lowercased() == login.lowercased() }
        if let app, installations.values.contains(where: { $0.app == app.id && $0.account == repository.owner }) {
            return .admin
        }
        switch organization(repository.owner)?.role(of: login) {
        case .admin: return .admin
        case .member: return .read
        case nil: return .none
        }
    }

    private func invitation(of login: String, in repository: Repository) -> Permission {
        let invited = repository.collaborators.first { $0.key.lowercased() == login.lowercased() }?.value ?? .none
        let teams = organization(repository.owner)?.teams.values.filter { $0.role(of: login) != nil } ?? []
        let byTeam = teams.compactMap { $0.repositories[repository.fullName.lowercased()] }.max() ?? .none
        return max(invited, byTeam)
    }

    /// Whether someone counts as a collaborator: invited, or a member of the organisation or one of its teams with access.
    public func isCollaborator(_ login: String, in repository: Repository) -> Bool {
        max(ownership(of: login, in: repository), invitation(of: login, in: repository)) > .none
    }

    /// The logins of all collaborators, in order.
    public func collaborators(of repository: Repository) -> [String] {
        accounts.values
            .filter { $0.kind != .organization && isCollaborator($0.login, in: repository) && !$0.isSiteAdmin }
            .map(\.login).sorted()
    }

    /// Whether an issue can be assigned to someone: collaborators, and who wrote it or commented on it.
    func isAssignable(_ login: String, to issue: Issue?, in repository: Repository) -> Bool {
        guard account(login) != nil else { return false }
        if isCollaborator(login, in: repository) { return true }
        let people = (issue.map { [$0.author] } ?? []) + (issue?.comments.map(\.author) ?? [])
        return people.contains { $0.lowercased() == login.lowercased() }
    }

    /// How someone stands to a repository, in GitHub's words.
    public func association(of login: String, in repository: Repository) -> String {
        if repository.owner.lowercased() == login.lowercased() { return "OWNER" }
        if organization(repository.owner)?.role(of: login) != nil { return "MEMBER" }
        if invitation(of: login, in: repository) > .none { return "COLLABORATOR" }
        let hasMerged = repository.issues.values.contains {
            $0.author.lowercased() == login.lowercased() && $0.pullRequest?.mergedAt != nil
        }
        return hasMerged ? "CONTRIBUTOR" : "NONE"
    }
}
