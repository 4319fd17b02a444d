public import Foundation

extension ForgeSimulator {
    /// The login that acts where nobody in particular does: it runs the site, and may do everything.
    static let siteAdmin = "site-admin"

    func asSite<Value: Sendable>(_ body: @Sendable (inout Transaction) async throws -> Value) async throws -> Value {
        try await store.perform(as: Self.siteAdmin) { transaction in
            if transaction.state.account(Self.siteAdmin) == nil {
                transaction.addAccount(Self.siteAdmin, name: "Site Administrator", kind: .user)
                transaction.state.accounts[Self.siteAdmin]?.isSiteAdmin = true
            }
            return try await body(&transaction)
        }
    }

    /// Makes a user, or a bot's account; one that is there already stays as it is.
    @discardableResult
    public func addUser(
        _ login: String,
        name: String? = nil,
        kind: SimulatorState.Account.Kind = .user
    ) async throws -> SimulatorState.Account {
        try await asSite { $0.addAccount(login, name: name, kind: kind) }
    }

    /// Lets somebody say on their profile that they are busy, or that they are not.
    ///
    /// - Throws: ``ForgeError`` where there is no such account.
    public func setBusy(_ login: String, _ isBusy: Bool = true) async throws {
        try await asSite { transaction in
            guard transaction.state.accounts[login.lowercased()] != nil else { throw ForgeError.notFound }
            transaction.state.accounts[login.lowercased()]?.isBusy = isBusy
        }
    }

    /// Makes an organisation, or adds members to it; accounts that don't exist are made.
    @discardableResult
    public func addOrganization(
        _ login: String,
        members: [String] = [],
        admins: [String] = []
    ) async throws -> SimulatorState.Organization {
        try await asSite { transaction in
            for user in members + admins { transaction.addAccount(user, name: nil, kind: .user) }
            return transaction.addOrganization(login, members: members, admins: admins)
        }
    }

    /// Makes a team, with what its members may do in repositories (`owner/name`).
    ///
    /// - Throws: Where there is no such organisation, or the team exists.
    @discardableResult
    public func addTeam(
        _ name: String,
        to organization: String,
        members: [String] = [],
        repositories: [String: SimulatorState.Permission] = [:]
    ) async throws -> SimulatorState.Team {
        try await asSite { transaction in
            let team = try transaction.addTeam(name, to: organization, members: members)
            try transaction.updateTeam(team.slug, of: organization) { team throws(ForgeError) in
                for (name, permission) in repositories { team.repositories[name.lowercased()] = permission }
            }
            return try transaction.organization(organization).teams[team.slug] ?? team
        }
    }

    /// Makes a repository with a first commit of some files (text by path) and labels.
    ///
    /// - Throws: Where there is no such owner, or the repository exists.
    @discardableResult
    public func createRepository(
        owner: String,
        name: String,
        description: String? = nil,
        files: [String: String] = ["README.md": "# Read me\n"],
        labels: [String] = [],
        isPrivate: Bool = false
    ) async throws -> SimulatorState.Repository {
        try await asSite { transaction in
            let repository = try await transaction.createRepository(
                owner: owner,
                name: name,
                description: description,
                isPrivate: isPrivate,
                files: files.mapValues { Array($0.utf8) }
            )
            for label in labels {
                try transaction.createLabel(label, color: nil, description: nil, in: repository.fullName)
            }
            return try transaction.repository(repository.fullName)
        }
    }

    /// Makes a label in a repository.
    ///
    /// - Parameters:
    ///   - color: Six hexadecimal digits; nil for GitHub's default.
    /// - Throws: ``ForgeError`` where the repository is missing or has the label.
    public func addLabel(_ name: String, color: String? = nil, to repository: String) async throws {
        try await asSite { _ = try $0.createLabel(name, color: color, description: nil, in: repository) }
    }

    /// Invites somebody to a repository.
    ///
    /// - Throws: Where there is no such account or repository.
    public func addCollaborator(
        _ login: String,
        to repository: String,
        permission: SimulatorState.Permission = .write
    ) async throws {
        try await asSite { try $0.addCollaborator(login, to: repository, permission) }
    }

    /// Protects a branch; nil lifts the protection.
    ///
    /// - Throws: Where there is no such repository.
    public func protect(
        _ branch: String,
        of repository: String,
        _ rules: SimulatorState.BranchProtection?
    ) async throws {
        try await asSite { transaction in
            try transaction.update(repository) { $0.protections[branch] = rules }
            transaction.note(.repository, repository)
        }
    }

    /// Adds a run of a workflow of GitHub Actions for the head of a pull request.
    ///
    /// - Parameters:
    ///   - conclusion: How it ended; `action_required` where it waits for approval, nil where it goes on.
    /// - Throws: Where there is no such pull request.
    @discardableResult
    public func addWorkflowRun(
        _ name: String,
        for number: Int,
        in repository: String,
        event: String = "pull_request",
        conclusion: String?
    ) async throws -> SimulatorState.WorkflowRun {
        try await asSite {
            try $0.createWorkflowRun(repository, number, name: name, event: event, conclusion: conclusion)
        }
    }

    /// Changes which merge methods a repository allows and whether merged branches are deleted.
    ///
    /// - Throws: Where there is no such repository.
    public func configure(
        _ repository: String,
        mergeMethods: Set<SimulatorState.MergeMethod>? = nil,
        deletesBranchOnMerge: Bool? = nil
    ) async throws {
        try await asSite { transaction in
            try transaction.update(repository) { repository throws(ForgeError) in
                repository.mergeMethods = mergeMethods ?? repository.mergeMethods
                repository.deletesBranchOnMerge = deletesBranchOnMerge ?? repository.deletesBranchOnMerge
            }
            transaction.note(.repository, repository)
        }
    }

    /// Makes a token with which requests act as somebody. The same login gets the same token.
    ///
    /// - Throws: Where there is no such account.
    public func token(for login: String) async throws -> String {
        let digest = store.digest(0)
        return try await asSite { transaction in
            guard let account = transaction.state.account(login) else { throw ForgeError.notFound }
            let text = "ghp_" + String(digest.prefix(12)) + "_" + account.login
            transaction.state.tokens[text] = .init(login: account.login, installation: nil, expiresAt: nil)
            return text
        }
    }

    /// Registers a GitHub App.
    ///
    /// - Parameter publicKey: The key in PEM form that its JSON web tokens must be signed for; nil accepts any signature.
    public func addApp(slug: String, owner: String, publicKey: String? = nil) async throws -> SimulatorState.App {
        try await asSite { $0.addApp(slug: slug, owner: owner, publicKey: publicKey) }
    }

    /// Installs an app in an account, for all its repositories.
    ///
    /// - Throws: Where there is no such app or account.
    @discardableResult
    public func install(_ app: SimulatorState.App, on account: String) async throws -> SimulatorState.Installation {
        try await asSite { try $0.install(app.id, on: account) }
    }

    /// Makes a webhook of a repository (`owner/name`) or an organisation (its login), and pings it.
    ///
    /// - Parameters:
    ///   - secret: The key of the signatures; nil takes the configuration's.
    ///   - events: What it gets; `*` for everything.
    /// - Throws: Where there is no such target, or it has a webhook with this address.
    @discardableResult
    public func addHook(
        on target: String,
        url: String,
        secret: String? = nil,
        events: [String] = ["*"]
    ) async throws -> SimulatorState.Hook {
        let secret = secret ?? configuration.webhookSecret
        return try await asSite { transaction in
            try transaction.createHook(
                on: target,
                url: url,
                secret: secret,
                contentType: "json",
                events: events,
                isActive: true
            )
        }
    }

    /// Sends each event whose last attempt failed once more, as somebody would who looks through the list of deliveries.
    ///
    /// - Returns: How many are on their way.
    @discardableResult
    public func redeliverFailed() async -> Int {
        let state = await store.state
        var count = 0
        for hook in state.hooks.values.sorted(by: { $0.id < $1.id }) {
            let deliveries = state.deliveries[hook.id] ?? []
            let succeeded = Set(deliveries.filter(\.isSuccess).map(\.guid))
            var seen: Set<String> = []
            for delivery in deliveries where !succeeded.contains(delivery.guid) {
                guard seen.insert(delivery.guid).inserted else { continue }
                await store.redeliver(delivery, to: hook)
                count += 1
            }
        }
        return count
    }

    /// The text of a file of a branch or commit; nil where there is none.
    public func file(_ path: String, in repository: String, at ref: String = "main") async throws -> String? {
        let git = store.git(repository)
        guard let commit = try await git.commitID(ref) else { return nil }
        return try await git.file(path, at: commit).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The folder of a repository's bare git repository.
    public func gitDirectory(of repository: String) -> URL {
        URL(fileURLWithPath: store.git(repository).path)
    }

    /// The commits of a pull request with their messages, oldest first.
    ///
    /// - Throws: Where there is no such pull request.
    public func commits(_ repository: String, _ number: Int) async throws -> [(sha: String, message: String)] {
        let state = await store.state
        guard let found = state.repository(repository), let issue = found.issues[number] else {
            throw ForgeError.notFound
        }
        return try await PullRoutes.commits(issue, in: found, store: store).map { ($0.sha, $0.message) }
    }

    /// What a pull request changes.
    ///
    /// - Throws: Where there is no such pull request.
    public func files(_ repository: String, _ number: Int) async throws -> [ForgeFileChange] {
        let state = await store.state
        guard let found = state.repository(repository), let pullRequest = found.issues[number]?.pullRequest else {
            throw ForgeError.notFound
        }
        return try await PullRoutes.files(pullRequest, in: found, store: store).map { change in
            ForgeFileChange(
                path: change.path,
                previousPath: change.previousPath,
                status: change.status,
                additions: change.additions,
                deletions: change.deletions,
                patch: change.patch
            )
        }
    }
}
