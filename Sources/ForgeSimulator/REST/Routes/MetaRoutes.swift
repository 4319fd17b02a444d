/// The forge itself, and the caller.
enum MetaRoutes {
    static let all: [Route] = [
        .get("/meta") { _ in
            .ok(["verifiable_password_authentication": false, "hooks": ["127.0.0.1/32"], "api": ["127.0.0.1/32"]])
        },
        .get("/rate_limit") { call in
            let key = call.caller.rateLimitKey
            let windows = ["core", "search", "graphql"].map { ($0, call.rateLimiter.use(0, of: $0, by: key).json) }
            let resources = Dictionary(uniqueKeysWithValues: windows)
            return .ok(["resources": .object(resources), "rate": resources["core"] ?? [:]])
        },
        .get("/user") { call in
            guard let login = call.caller.login, let account = call.state.account(login) else {
                throw ForgeError.requiresAuthentication
            }
            return .ok(call.render.fullUser(account))
        },
        .get("/users/{username}") { call in
            guard let account = call.state.account(call["username"]) else { throw ForgeError.notFound }
            return .ok(call.render.fullUser(account))
        },
    ]
}
