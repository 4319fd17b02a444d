import Foundation

extension Transaction {
    /// Makes an account; one that is there already stays as it is.
    @discardableResult
    mutating func addAccount(_ login: String, name: String?, kind: State.Account.Kind) -> State.Account {
        if let existing = state.account(login) { return existing }
        let account = State.Account(id: newID(), login: login, name: name, kind: kind, createdAt: now)
        state.accounts[login.lowercased()] = account
        note(.account, login)
        return account
    }

    @discardableResult
    mutating func addOrganization(_ login: String, members: [String], admins: [String]) -> State.Organization {
        addAccount(login, name: nil, kind: .organization)
        var organization = state.organization(login) ?? State.Organization(login: login, createdAt: now)
        for member in members { organization.members[member] = .member }
        for admin in admins { organization.members[admin] = .admin }
        state.organizations[login.lowercased()] = organization
        return organization
    }

    func organization(_ login: String) throws(ForgeError) -> State.Organization {
        guard let organization = state.organization(login) else { throw .notFound }
        return organization
    }

    func requireAdmin(of login: String) throws(ForgeError) {
        let organization = try organization(login)
        let app = state.apps.values.first { $0.botLogin == actor }
        let isInstalled = state.installations.values.contains { $0.app == app?.id && $0.account == organization.login }
        guard organization.role(of: actor) == .admin || isInstalled || state.account(actor)?.isSiteAdmin == true else {
            throw ForgeError(403, "Must be an organization owner.")
        }
    }

    /// Changes an organisation in place.
    mutating func updateOrganization<Value>(
        _ login: String,
        _ change: (inout State.Organization) throws(ForgeError) -> Value
    ) throws(ForgeError) -> Value {
        var organization = try organization(login)
        let value = try change(&organization)
        state.organizations[login.lowercased()] = organization
        note(.account, organization.login)
        return value
    }

    mutating func setMember(_ login: String, of organization: String, role: State.Organization.Role?) throws(ForgeError)
    {
        guard let account = state.account(login) else { throw .notFound }
        let before = try self.organization(organization).role(of: login)
        try updateOrganization(organization) { organization throws(ForgeError) in
            organization.members[account.login] = role
        }
        guard before != role, before == nil || role == nil else { return }
        let current = try self.organization(organization)
        let membership = render.membership(account.login, role ?? before ?? .member, in: current)
            .removing("direct_membership", "organization")
        tell(
            "organization",
            action: role == nil ? "member_removed" : "member_added",
            organization: current,
            ["membership": membership]
        )
    }

    @discardableResult
    mutating func addTeam(
        _ name: String,
        to organization: String,
        description: String? = nil,
        members: [String] = [],
        maintainers: [String] = []
    ) throws(ForgeError) -> State.Team {
        let slug = Self.slug(name)
        guard try self.organization(organization).teams[slug] == nil else {
            throw .invalid("Team", "name", code: "already_exists")
        }
        var team = State.Team(id: newID(), name: name, slug: slug, description: description, createdAt: now)
        for member in members { team.members[member] = .member }
        for maintainer in maintainers { team.members[maintainer] = .maintainer }
        let made = team
        try updateOrganization(organization) { $0.teams[slug] = made }
        return made
    }

    mutating func updateTeam(
        _ slug: String,
        of organization: String,
        _ change: (inout State.Team) throws(ForgeError) -> Void
    ) throws(ForgeError) {
        try updateOrganization(organization) { organization throws(ForgeError) in
            guard var team = organization.teams[slug] else { throw ForgeError.notFound }
            try change(&team)
            organization.teams[slug] = team
        }
    }

    mutating func setTeamMember(
        _ login: String,
        of slug: String,
        in organization: String,
        role: State.Team.Role?
    ) throws(ForgeError) {
        guard let account = state.account(login) else { throw .notFound }
        if role != nil, try self.organization(organization).role(of: login) == nil {
            try setMember(login, of: organization, role: .member)
        }
        try updateTeam(slug, of: organization) { $0.members[account.login] = role }
    }

    mutating func addCollaborator(
        _ login: String,
        to fullName: String,
        _ permission: State.Permission?
    ) throws(ForgeError) {
        guard let account = state.account(login) else { throw .notFound }
        try update(fullName) { repository throws(ForgeError) in
            repository.collaborators = repository.collaborators.filter { $0.key.lowercased() != login.lowercased() }
            repository.collaborators[account.login] = permission
        }
        note(.repository, fullName)
    }

    // MARK: Apps and tokens

    mutating func addApp(slug: String, owner: String, publicKey: String?) -> State.App {
        let app = State.App(
            id: newID(),
            slug: slug,
            name: slug,
            owner: owner,
            publicKey: publicKey,
            createdAt: now
        )
        state.apps[app.id] = app
        addAccount(app.botLogin, name: nil, kind: .bot)
        return app
    }

    mutating func install(_ app: Int, on account: String) throws(ForgeError) -> State.Installation {
        guard state.apps[app] != nil, let account = state.account(account) else { throw .notFound }
        let installation = State.Installation(id: newID(), app: app, account: account.login, createdAt: now)
        state.installations[installation.id] = installation
        return installation
    }

    /// Makes a token of an installation, good for an hour.
    mutating func makeToken(_ installation: Int, digest: (Int) -> String) throws(ForgeError) -> (String, State.Token) {
        guard let found = state.installations[installation], let app = state.apps[found.app] else { throw .notFound }
        let text = "ghs_" + digest(newID())
        state.tokens = state.tokens.filter { $0.value.expiresAt.map { $0 > now } ?? true }
        let token = State.Token(
            login: app.botLogin,
            installation: installation,
            expiresAt: now.addingTimeInterval(3600)
        )
        state.tokens[text] = token
        return (text, token)
    }

    static func slug(_ name: String) -> String {
        String(name.lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
    }
}
