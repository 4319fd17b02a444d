import Foundation

extension Transaction {
    /// Makes a webhook and pings it.
    ///
    /// - Parameter target: `owner/name` of a repository, or the login of an organisation.
    mutating func createHook(
        on target: String,
        url: String,
        secret: String?,
        contentType: String,
        events: [String],
        isActive: Bool
    ) throws(ForgeError) -> State.Hook {
        try requireHookRights(on: target)
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { throw .invalid("Hook", "url") }
        let canonical = target.contains("/") ? try repository(target).fullName : try organization(target).login
        guard !state.hooks.values.contains(where: { $0.target == canonical && $0.url == url }) else {
            let message = "Hook already exists on this \(target.contains("/") ? "repository" : "organization")"
            throw .invalid("Hook", nil, code: "custom", message: message)
        }
        let hook = State.Hook(
            id: newID(),
            target: canonical,
            url: url,
            secret: secret,
            contentType: contentType,
            events: events,
            isActive: isActive,
            createdAt: now,
            updatedAt: now
        )
        state.hooks[hook.id] = hook
        note(.hook, canonical)
        try ping(hook)
        return hook
    }

    func requireHookRights(on target: String) throws(ForgeError) {
        if target.contains("/") {
            try require(.admin, in: target)
        } else {
            try requireAdmin(of: target)
        }
    }

    func hook(_ id: Int, on target: String) throws(ForgeError) -> State.Hook {
        try requireHookRights(on: target)
        guard let hook = state.hooks[id], hook.target.lowercased() == target.lowercased() else { throw .notFound }
        return hook
    }

    mutating func ping(_ hook: State.Hook) throws(ForgeError) {
        let owner = String(hook.target.prefix { $0 != "/" })
        var payload: [String: JSON] = [
            "zen": "Anything added dilutes everything else.", "hook_id": .int(hook.id), "hook": render.hook(hook),
            "sender": render.user(actor),
        ]
        if hook.isRepositoryHook { payload["repository"] = render.repository(try repository(hook.target)) }
        if let organization = state.organization(owner) { payload["organization"] = render.organization(organization) }
        tell("ping", hook: hook, owner: owner, .object(payload))
    }
}
