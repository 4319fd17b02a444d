import Foundation

@testable import ForgeSimulator

extension Session {
    func accounts() async throws {
        for path in ["/meta", "/rate_limit", "/user", "/users/ada", "/users/harbor"] { _ = try await get(path) }
        _ = try await get("/users/nobody", 404)
        for path in [
            "/orgs/harbor", "/orgs/harbor/members?role=admin", "/orgs/harbor/public_members", "/orgs/harbor/repos",
        ] {
            _ = try await get(path)
        }
        try await call("GET", "/orgs/harbor/members/rita", nil, 204)
        try await call("GET", "/orgs/harbor/members/sam", nil, 404)
        try await call("PUT", "/orgs/harbor/memberships/sam", ["role": "member"])
        _ = try await get("/orgs/harbor/memberships/sam")
        try await call("DELETE", "/orgs/harbor/memberships/sam", nil, 204)
        try await call("PUT", "/orgs/harbor/memberships/sam", ["role": "member"])
        try await call("DELETE", "/orgs/harbor/members/sam", nil, 204)
        try await call("POST", "/orgs/harbor/repos", ["name": "buoy", "auto_init": true], 201)
    }

    func teams() async throws {
        try await call("POST", "/orgs/harbor/teams", ["name": "Keepers", "maintainers": ["rita"]], 201)
        let path = "/orgs/harbor/teams/keepers"
        for path in ["/orgs/harbor/teams", path, "\(path)/members?role=maintainer"] { _ = try await get(path) }
        try await call("PUT", "\(path)/memberships/ada", ["role": "member"])
        _ = try await get("\(path)/memberships/ada")
        try await call("DELETE", "\(path)/memberships/ada", nil, 204)
        try await call("PUT", "\(path)/repos/\(lantern)", ["permission": "maintain"], 204)
        _ = try await get("\(path)/repos")
        _ = try await get("{r}/teams")
        try await call("GET", "\(path)/repos/\(lantern)", nil, 200)
        try await call("PUT", "\(path)/repos/harbor/buoy", [:], 204)
        try await call("DELETE", "\(path)/repos/harbor/buoy", nil, 204)
        try await call("POST", "/orgs/harbor/teams", ["name": "Short"], 201)
        try await call("DELETE", "/orgs/harbor/teams/short", nil, 204)
    }

    func repository() async throws {
        for path in ["{r}", "{r}/languages", "{r}/collaborators", "{r}/assignees", "{r}/topics"] {
            _ = try await get(path)
        }
        try await call("PATCH", "{r}", ["description": "A lantern", "delete_branch_on_merge": false])
        try await call("PUT", "{r}/topics", ["names": ["light"]])
        try await call("PUT", "{r}/collaborators/sam", ["permission": "triage"], 204)
        try await call("GET", "{r}/collaborators/sam", nil, 204)
        _ = try await get("{r}/collaborators/sam/permission")
        try await call("DELETE", "{r}/collaborators/sam", nil, 204)
        try await call("GET", "{r}/collaborators/sam", nil, 404)
        try await call("GET", "{r}/assignees/ada", nil, 204)
    }

    func hooks() async throws {
        for target in ["{r}", "/orgs/harbor"] {
            let body: JSON = [
                "name": "web", "events": ["push"],
                "config": [
                    "url": .string("http://127.0.0.1:1/\(target.count)"), "content_type": "json", "secret": "x",
                ],
            ]
            let hook = try await call("POST", "\(target)/hooks", body, 201)
            let path = "\(target)/hooks/\(hook.path("id"))"
            try await call("POST", "\(path)/pings", nil, 204)
            await forge.deliveriesSettled()
            for path in ["\(target)/hooks", path, "\(path)/config", "\(path)/deliveries"] { _ = try await get(path) }
            let delivery = try await get("\(path)/deliveries").array?.first ?? nil
            _ = try await get("\(path)/deliveries/\(delivery.path("id"))")
            try await call("POST", "\(path)/deliveries/\(delivery.path("id"))/attempts", nil, 202)
            await forge.deliveriesSettled()
            try await call("PATCH", path, ["events": ["push", "issues"], "active": true])
            try await call("DELETE", path, nil, 204)
        }
    }

    func apps() async throws {
        let app = try await forge.addApp(slug: "mast", owner: "harbor")
        let installation = try await forge.install(app, on: "harbor")
        let claims: JSON = ["iss": .int(app.id), "exp": 1_767_323_600]
        let parts = [JSON.object(["alg": "RS256"]), claims].map {
            Data($0.text.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
        }
        let client = TestClient(base: forge.apiURL, authorization: "Bearer \(parts.joined(separator: ".")).AAAA")
        let path = "/app/installations/\(installation.id)"
        for path in ["/app", "/app/installations", path, "/orgs/harbor/installation", "{r}/installation"] {
            try await call("GET", path, as: client)
        }
        _ = try await get("/orgs/harbor/installations")
        let token = try await call("POST", "\(path)/access_tokens", [:], 201, as: client)
        let bot = TestClient(base: forge.apiURL, authorization: "token \(token.path("token"))")
        try await call("GET", "/installation/repositories", as: bot)
        let head = await forge.snapshot().repository(lantern)?.branches["main"]
        try await call("POST", "{r}/check-runs", ["name": "mast", "head_sha": JSON(head)], 201, as: bot)
        try await call("DELETE", "/installation/token", nil, 204, as: bot)
    }
}
