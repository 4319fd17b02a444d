/// Webhooks of repositories and organisations, and their deliveries.
enum HookRoutes {
    typealias State = SimulatorState

    static let all: [Route] = routes("/repos/{owner}/{repo}/hooks") + routes("/orgs/{org}/hooks")

    private static func routes(_ path: String) -> [Route] {
        [
            .get(path, list),
            .post(path, create),
            .get("\(path)/{hook_id}") { call in .ok(call.render.restHook(try await hook(call))) },
            .patch("\(path)/{hook_id}", update),
            .delete("\(path)/{hook_id}") { call in
                let hook = try await hook(call)
                try await call.change { transaction in
                    transaction.state.hooks[hook.id] = nil
                    transaction.state.deliveries[hook.id] = nil
                    transaction.note(.hook, hook.target)
                }
                return .noContent
            },
            .get("\(path)/{hook_id}/config") { call in .ok(call.render.configuration(try await hook(call))) },
            .post("\(path)/{hook_id}/pings") { call in
                let hook = try await hook(call)
                try await call.change { try $0.ping(hook) }
                return .noContent
            },
            .get("\(path)/{hook_id}/deliveries") { call in
                let hook = try await hook(call)
                let deliveries = (call.state.deliveries[hook.id] ?? []).reversed()
                return call.list(Array(deliveries)) { call.render.delivery($0) }
            },
            .get("\(path)/{hook_id}/deliveries/{delivery_id}") { call in
                let hook = try await hook(call)
                return .ok(call.render.fullDelivery(try delivery(call, of: hook), of: hook))
            },
            .post("\(path)/{hook_id}/deliveries/{delivery_id}/attempts") { call in
                let hook = try await hook(call)
                await call.store.redeliver(try delivery(call, of: hook), to: hook)
                return APIResponse(status: 202, body: [:])
            },
        ]
    }

    private static func target(_ call: APICall) -> String {
        call["org"].isEmpty ? "\(call["owner"])/\(call["repo"])" : call["org"]
    }

    private static func hook(_ call: APICall) async throws -> State.Hook {
        let id = try call.number("hook_id")
        return try await call.change { try $0.hook(id, on: target(call)) }
    }

    private static func delivery(_ call: APICall, of hook: State.Hook) throws(ForgeError) -> State.Delivery {
        let id = try call.number("delivery_id")
        guard let delivery = call.state.deliveries[hook.id]?.first(where: { $0.id == id }) else { throw .notFound }
        return delivery
    }

    @Sendable private static func list(_ call: APICall) async throws -> APIResponse {
        let target = target(call)
        try await call.change { try $0.requireHookRights(on: target) }
        let hooks = call.state.hooks.values.filter { $0.target.lowercased() == target.lowercased() }
        return call.list(hooks.sorted { $0.id < $1.id }) { call.render.restHook($0) }
    }

    @Sendable private static func create(_ call: APICall) async throws -> APIResponse {
        let configuration = call.body?["config"] ?? [:]
        guard let url = configuration["url"]?.string else {
            throw ForgeError.invalid("Hook", "url", code: "missing_field")
        }
        let hook = try await call.change { transaction in
            try transaction.createHook(
                on: target(call),
                url: url,
                secret: configuration["secret"]?.string,
                contentType: configuration["content_type"]?.string ?? "form",
                events: call.body?["events"]?.strings ?? ["push"],
                isActive: call.body?["active"]?.bool ?? true
            )
        }
        return .created(call.render.restHook(hook))
    }

    @Sendable private static func update(_ call: APICall) async throws -> APIResponse {
        let old = try await hook(call)
        let body = call.body ?? [:]
        let hook = try await call.change { transaction in
            var hook = old
            if let events = body["events"]?.strings { hook.events = events }
            if let isActive = body["active"]?.bool { hook.isActive = isActive }
            hook.events += (body["add_events"]?.strings ?? []).filter { !hook.events.contains($0) }
            hook.events.removeAll { body["remove_events"]?.strings?.contains($0) ?? false }
            if let configuration = body["config"] {
                hook.url = configuration["url"]?.string ?? hook.url
                hook.secret = configuration["secret"]?.string
                hook.contentType = configuration["content_type"]?.string ?? hook.contentType
            }
            hook.updatedAt = transaction.now
            transaction.state.hooks[hook.id] = hook
            transaction.note(.hook, hook.target)
            return hook
        }
        return .ok(call.render.restHook(hook))
    }
}
