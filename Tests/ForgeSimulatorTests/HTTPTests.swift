import Crypto
import CryptoExtras
import Foundation
import NIOHTTP1
import Testing

@testable import ForgeSimulator

@Suite struct HTTPTests {
    @Test func listsComeInPagesWithLinks() async throws {
        try await withSeededForge { forge in
            let ada = forge.as("ada")
            let issue = try await ada.openIssue(lantern, title: "Dark")
            for number in 1...5 { try await ada.comment(lantern, issue.number, "comment \(number)") }
            let client = try await forge.client("bot")
            let path = "/repos/\(lantern)/issues/\(issue.number)/comments"
            let second = try await client.get("\(path)?per_page=2&page=2")
            #expect(second.json.array?.compactMap { $0["body"]?.string } == ["comment 3", "comment 4"])
            let link = try #require(second.headers.first(name: "Link"))
            for (page, relation) in [(1, "prev"), (1, "first"), (3, "next"), (3, "last")] {
                #expect(link.contains("<\(forge.apiURL)\(path)?per_page=2&page=\(page)>; rel=\"\(relation)\""))
            }
            #expect(try await client.get("\(path)?page=9").json == [])
            #expect(try await client.get(path).headers.first(name: "Link") == nil)
        }
    }

    @Test func whatTheClientKnowsIsNotSentAgain() async throws {
        try await withSeededForge { forge in
            try await forge.as("ada").openIssue(lantern, title: "Dark")
            let client = try await forge.client("bot")
            let path = "/repos/\(lantern)/issues/1"
            let tag = try #require(try await client.get(path).headers.first(name: "ETag"))
            let same = try await client.get(path, headers: ["If-None-Match": tag])
            #expect(same.status == 304 && same.text.isEmpty)
            try await forge.as("ada").setLabel(lantern, 1, "lgtm")
            #expect(try await client.get(path, headers: ["If-None-Match": tag]).status == 200)
        }
    }

    @Test(arguments: [
        ("Bearer nonsense", 401, "Bad credentials"), ("Bearer a.b.c", 401, "A JSON web token could not be decoded"),
        ("Digest x", 401, "Bad credentials"), ("Basic !!!", 401, "Bad credentials"),
    ])
    func wrongCredentialsAreRefused(_ header: String, _ status: Int, _ message: String) async throws {
        try await withSeededForge { forge in
            let client = TestClient(base: forge.apiURL, authorization: header)
            let answer = try await client.get("/repos/\(lantern)")
            #expect(answer.status == status)
            #expect(answer["message"] == .string(message))
        }
    }

    @Test func nobodyMayReadButNotWrite() async throws {
        try await withSeededForge { forge in
            let nobody = try await forge.client(nil)
            #expect(try await nobody.get("/repos/\(lantern)").status == 200)
            #expect(try await nobody.send("POST", "/repos/\(lantern)/issues", ["title": "x"]).status == 401)
        }
    }

    @Test func bothPrefixesServeTheAPI() async throws {
        try await withSeededForge { forge in
            for base in [forge.apiURL, forge.baseURL] {
                let answer = try await TestClient(base: base, authorization: nil).get("/repos/\(lantern)")
                #expect(answer["full_name"] == .string(lantern))
            }
        }
    }

    @Test func badRequestsAreAnsweredInWords() async throws {
        try await withSeededForge { forge in
            let client = try await forge.client("bot")
            #expect(try await client.get("/repos/\(lantern)/nothing").status == 404)
            #expect(try await client.send("PUT", "/repos/\(lantern)/issues").status == 405)
            #expect(try await client.get("/repos/harbor/none").status == 404)
        }
    }

    @Test func theRateLimitCountsAndEnds() async throws {
        try await withSeededForge { forge in
            forge.setRateLimit(2)
            let client = try await forge.client("bot")
            #expect(try await client.get("/repos/\(lantern)").headers.first(name: "X-RateLimit-Remaining") == "1")
            #expect(try await client.get("/repos/\(lantern)").status == 200)
            let refused = try await client.get("/repos/\(lantern)")
            #expect(refused.status == 403)
            #expect(refused["message"] == "API rate limit exceeded for bot.")
            #expect(try await client.get("/rate_limit")["rate"]["remaining"] == 0)
            #expect(try await forge.client("ada").get("/repos/\(lantern)").status == 200)
        }
    }

    @Test func faultsHappenAsOftenAsAskedForAndWhereAskedFor() async throws {
        try await withSeededForge { forge in
            let client = try await forge.client("bot")
            forge.failNext(2, status: 502, matching: "GET /repos/\(lantern)")
            #expect(try await client.get("/rate_limit").status == 200)
            #expect(try await client.get("/repos/\(lantern)").status == 502)
            #expect(try await client.get("/repos/\(lantern)").status == 502)
            #expect(try await client.get("/repos/\(lantern)").status == 200)
            forge.limitNext(status: 429, retryAfter: 7)
            let limited = try await client.get("/repos/\(lantern)")
            #expect(limited.status == 429)
            #expect(limited.headers.first(name: "Retry-After") == "7")
            forge.delayNext(by: .milliseconds(1))
            #expect(try await client.get("/repos/\(lantern)").status == 200)
        }
    }

    @Test func anAppGetsTokensForItsInstallations() async throws {
        try await withSeededForge { forge in
            let app = try await forge.addApp(slug: "mast", owner: "harbor")
            let installation = try await forge.install(app, on: "harbor")
            let jwt = TestClient(
                base: forge.apiURL,
                authorization: "Bearer \(try token(app.id, expiry: 1_767_323_100))"
            )
            #expect(try await jwt.get("/app")["slug"] == "mast")
            #expect(try await jwt.get("/orgs/harbor/installation")["id"] == .int(installation.id))
            let made = try await jwt.send("POST", "/app/installations/\(installation.id)/access_tokens", [:])
            #expect(made.status == 201)
            let bot = TestClient(base: forge.apiURL, authorization: "token \(made["token"].string ?? "")")
            let issue = try await bot.send("POST", "/repos/\(lantern)/issues", ["title": "From the app"])
            #expect(issue["user"]["login"] == "mast[bot]" && issue["user"]["type"] == "Bot")
            let old = TestClient(
                base: forge.apiURL,
                authorization: "Bearer \(try token(app.id, expiry: 1_767_323_045))"
            )
            #expect(try await old.get("/app").status == 401)
        }
    }

    @Test func anAppsKeyMustHaveSignedItsToken() async throws {
        try await withSeededForge { forge in
            let own = try _RSA.Signing.PrivateKey(keySize: .bits2048)
            let other = try _RSA.Signing.PrivateKey(keySize: .bits2048)
            let app = try await forge.addApp(slug: "mast", owner: "harbor", publicKey: own.publicKey.pemRepresentation)
            for (key, status) in [(own, 200), (other, 401), (nil, 401)] {
                let token = try token(app.id, expiry: 1_767_323_100, key: key)
                let client = TestClient(base: forge.apiURL, authorization: "Bearer \(token)")
                #expect(try await client.get("/app").status == status)
            }
        }
    }

    private func token(_ app: Int, expiry: Int, key: _RSA.Signing.PrivateKey? = nil) throws -> String {
        func part(_ data: Data) -> String {
            data.base64EncodedString().replacingOccurrences(of: "=", with: "")
                .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        }
        let header: JSON = ["alg": "RS256", "typ": "JWT"]
        let claims: JSON = ["iss": .int(app), "exp": .int(expiry)]
        let text = "\(part(Data(header.text.utf8))).\(part(Data(claims.text.utf8)))"
        let digest = SHA256.hash(data: Data(text.utf8))
        let signature = try key?.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation
        return "\(text).\(part(signature ?? Data("signature".utf8)))"
    }
}
