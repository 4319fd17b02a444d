/// GitHub Apps and their installations.
enum AppRoutes {
    static let all: [Route] = [
        .get("/app") { call in
            .ok(call.render.app(try app(call)).merging(["installations_count": .int(installations(call).count)]))
        },
        .get("/app/installations") { call in
            _ = try app(call)
            return call.list(installations(call)) { call.render.installation($0) }
        },
        .get("/app/installations/{installation_id}") { call in
            .ok(call.render.installation(try installation(call)))
        },
        .post("/app/installations/{installation_id}/access_tokens", createToken),
        .get("/orgs/{org}/installation") { call in
            _ = try app(call)
            return .ok(call.render.installation(try installation(call, on: call["org"])))
        },
        .get("/repos/{owner}/{repo}/installation") { call in
            _ = try app(call)
            return .ok(call.render.installation(try installation(call, on: call["owner"])))
        },
        .get("/orgs/{org}/installations") { call in
            let found = call.state.installations.values.filter { $0.account.lowercased() == call["org"].lowercased() }
            return call.list(found.sorted { $0.id < $1.id }, in: "installations") { call.render.installation($0) }
        },
        .get("/installation/repositories", listRepositories),
        .delete("/installation/token") { call in
            guard case .account(let login, .some) = call.caller else { throw ForgeError(403, "Forbidden") }
            try await call.change { transaction in
                transaction.state.tokens = transaction.state.tokens.filter {
                    $0.value.login != login || $0.value.installation == nil
                }
            }
            return .noContent
        },
    ]

    private static func app(_ call: APICall) throws(ForgeError) -> SimulatorState.App {
        guard case .app(let id) = call.caller, let app = call.state.apps[id] else {
            throw ForgeError(401, "A JSON web token could not be decoded")
        }
        return app
    }

    private static func installations(_ call: APICall) -> [SimulatorState.Installation] {
        guard case .app(let id) = call.caller else { return [] }
        return call.state.installations.values.filter { $0.app == id }.sorted { $0.id < $1.id }
    }

    private static func installation(_ call: APICall) throws(ForgeError) -> SimulatorState.Installation {
        let app = try app(call)
        let id = try call.number("installation_id")
        guard let found = call.state.installations[id], found.app == app.id else { throw .notFound }
        return found
    }

    private static func installation(
        _ call: APICall,
        on account: String
    ) throws(ForgeError) -> SimulatorState.Installation {
        let found = installations(call).first { $0.account.lowercased() == account.lowercased() }
        guard let found else { throw .notFound }
        return found
    }

    @Sendable private static func createToken(_ call: APICall) async throws -> APIResponse {
        let installation = try installation(call)
        let store = call.store
        let (text, token) = try await store.perform(as: try app(call).botLogin) { transaction in
            try transaction.makeToken(installation.id) { store.digest($0) }
        }
        return .created([
            "token": .string(text), "expires_at": JSON(token.expiresAt), "repository_selection": "all",
            "permissions": call.render.installation(installation)["permissions"] ?? [:],
        ])
    }

    @Sendable private static func listRepositories(_ call: APICall) throws -> APIResponse {
        guard case .account(let login, let id?) = call.caller, let installation = call.state.installations[id] else {
            throw ForgeError(
                403,
                "You must authenticate with an installation access token in order to list repositories"
            )
        }
        let repositories = call.state.repositories.values.filter { $0.owner == installation.account }
        return call.list(repositories.sorted { $0.id < $1.id }, in: "repositories") {
            call.render.fullRepository($0, to: login)
        }
    }
}
