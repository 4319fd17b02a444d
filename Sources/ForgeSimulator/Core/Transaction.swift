import Foundation

/// One change of the forge while it is being made: the state after it, and what the world is to be told.
///
/// Nobody sees any of it until it is whole; where an error is thrown on the way, nobody ever does.
struct Transaction: Sendable {
    typealias State = SimulatorState

    var state: SimulatorState
    /// The login of the one who acts.
    let actor: String
    let now: Date
    let urls: ForgeURLs
    /// The folder of all git repositories.
    let gitRoot: String
    private(set) var events: [WebhookEvent] = []
    private(set) var changes: [ForgeChange] = []

    init(state: SimulatorState, actor: String, now: Date, urls: ForgeURLs, gitRoot: String) {
        self.state = state
        self.actor = actor
        self.now = now
        self.urls = urls
        self.gitRoot = gitRoot
    }

    var render: Renderer { Renderer(state: state, urls: urls) }

    func git(_ fullName: String) -> GitRepository { GitRepository(path: "\(gitRoot)/\(fullName.lowercased()).git") }

    /// The name that the actor's commits bear.
    var signature: GitSignature {
        let account = state.account(actor)
        return GitSignature(
            name: account?.name ?? actor,
            email: account?.email ?? "\(actor)@users.noreply.github.com",
            date: now
        )
    }

    mutating func newID() -> Int {
        defer { state.nextID += 1 }
        return state.nextID
    }

    // MARK: Reading

    func repository(_ fullName: String) throws(ForgeError) -> State.Repository {
        guard let repository = state.repository(fullName) else { throw .notFound }
        return repository
    }

    func issue(_ fullName: String, _ number: Int) throws(ForgeError) -> State.Issue {
        guard let issue = state.issue(fullName, number) else { throw .notFound }
        return issue
    }

    func pullRequest(_ fullName: String, _ number: Int) throws(ForgeError) -> State.PullRequest {
        guard let pullRequest = state.pullRequest(fullName, number) else { throw .notFound }
        return pullRequest
    }

    /// - Throws: 403 where the actor may do less than `permission` in the repository.
    func require(_ permission: State.Permission, in fullName: String) throws(ForgeError) {
        let repository = try repository(fullName)
        let actual = state.permission(of: actor, in: repository)
        guard actual > .none else { throw .notFound }
        guard !repository.isArchived || permission == .read else {
            throw ForgeError(403, "Repository was archived so is read-only.")
        }
        guard actual >= permission else {
            throw ForgeError(403, permission == .admin ? "Must have admin rights to Repository." : "Forbidden")
        }
    }

    // MARK: Changing

    /// Changes a repository in place.
    mutating func update<Value>(
        _ fullName: String,
        _ change: (inout State.Repository) throws(ForgeError) -> Value
    ) throws(ForgeError) -> Value {
        let key = fullName.lowercased()
        guard var repository = state.repositories.removeValue(forKey: key) else { throw .notFound }
        defer { state.repositories[key] = repository }
        return try change(&repository)
    }

    /// Changes an issue or pull request in place, and notes when.
    mutating func update<Value>(
        _ fullName: String,
        _ number: Int,
        _ change: (inout State.Issue) throws(ForgeError) -> Value
    ) throws(ForgeError) -> Value {
        let now = now
        return try update(fullName) { repository throws(ForgeError) in
            guard var issue = repository.issues.removeValue(forKey: number) else { throw ForgeError.notFound }
            defer { repository.issues[number] = issue }
            issue.updatedAt = now
            return try change(&issue)
        }
    }

    /// Changes a pull request in place.
    mutating func updatePull<Value>(
        _ fullName: String,
        _ number: Int,
        _ change: (inout State.PullRequest) throws(ForgeError) -> Value
    ) throws(ForgeError) -> Value {
        try update(fullName, number) { issue throws(ForgeError) in
            guard var pullRequest = issue.pullRequest else { throw ForgeError.notFound }
            defer { issue.pullRequest = pullRequest }
            return try change(&pullRequest)
        }
    }

    // MARK: Telling

    mutating func note(_ kind: ForgeChange.Kind, _ repository: String, _ number: Int? = nil) {
        changes.append(ForgeChange(repository: repository, number: number, kind: kind))
    }

    /// Tells the webhooks of a repository and its owner of something; sender, repository and organisation are added to the payload.
    mutating func tell(_ event: String, action: String? = nil, in fullName: String, _ payload: [String: JSON]) {
        guard let repository = state.repository(fullName) else { return }
        var payload = payload
        if let action { payload["action"] = .string(action) }
        payload["repository"] = render.repository(repository)
        payload["sender"] = render.user(actor)
        if let organization = state.organization(repository.owner) {
            payload["organization"] = render.organization(organization)
        }
        events.append(
            WebhookEvent(
                event: event,
                action: action,
                owner: repository.owner,
                repository: repository.fullName,
                payload: .object(payload)
            )
        )
    }

    /// Tells the webhooks of an organisation of something that concerns no repository.
    mutating func tell(_ event: String, action: String, organization: State.Organization, _ payload: [String: JSON]) {
        let common: [String: JSON] = [
            "action": .string(action), "sender": render.user(actor),
            "organization": render.organization(organization),
        ]
        events.append(
            WebhookEvent(
                event: event,
                action: action,
                owner: organization.login,
                repository: nil,
                payload: .object(payload.merging(common) { _, new in new })
            )
        )
    }

    /// Tells one webhook of something, whatever events it wants.
    mutating func tell(_ event: String, hook: State.Hook, owner: String, _ payload: JSON) {
        events.append(
            WebhookEvent(
                event: event,
                action: nil,
                owner: owner,
                repository: hook.isRepositoryHook ? hook.target : nil,
                hook: hook.id,
                payload: payload
            )
        )
    }

    /// Adds an event to the history of an issue or pull request.
    mutating func log(
        _ name: String,
        _ fullName: String,
        _ number: Int,
        _ details: (inout State.Event) -> Void = { _ in }
    ) throws(ForgeError) {
        var event = State.Event(id: newID(), name: name, actor: actor, createdAt: now)
        details(&event)
        try update(fullName, number) { issue throws(ForgeError) in issue.events.append(event) }
    }
}
