import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

@testable import ForgeSimulator

/// Sends requests as somebody.
struct TestClient {
    struct Answer {
        let status: Int
        let headers: HTTPHeaders
        let text: String

        var json: JSON { JSON(parsing: text.utf8) ?? .null }
        subscript(key: String) -> JSON { json[key] ?? .null }
    }

    let base: String
    let authorization: String?

    func send(
        _ method: String,
        _ path: String,
        _ body: JSON? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: base + path)
        request.method = .init(rawValue: method)
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(string: body.text)) }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let bytes = try await response.body.collect(upTo: 64 << 20)
        return Answer(status: Int(response.status.code), headers: response.headers, text: String(buffer: bytes))
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await send("GET", path, headers: headers)
    }

    func graphQL(_ query: String, _ variables: JSON = [:]) async throws -> JSON {
        try await send("POST", "/graphql", ["query": .string(query), "variables": variables]).json
    }
}

extension ForgeSimulator {
    /// A client that acts as somebody, below a prefix as GitHub Enterprise has it.
    func client(_ login: String?) async throws -> TestClient {
        guard let login else { return TestClient(base: apiURL, authorization: nil) }
        return TestClient(base: apiURL, authorization: "Bearer \(try await token(for: login))")
    }

    /// One organisation with an administrator `bot`, a member `rita`, a writer `ada`, a stranger `sam`, and a repository.
    func seed() async throws {
        try await addUser("sam", name: "Sam Stranger")
        try await addOrganization("harbor", members: ["rita"], admins: ["bot"])
        try await addUser("ada", name: "Ada Author")
        try await createRepository(
            owner: "harbor",
            name: "lantern",
            files: ["README.md": "# Lantern\n", "src/wick.txt": "one\ntwo\nthree\n"],
            labels: ["lgtm", "kind/bug"]
        )
        try await addCollaborator("ada", to: "harbor/lantern")
    }
}

/// Runs a seeded simulator.
func withSeededForge<Value: Sendable>(
    _ body: @escaping @Sendable (ForgeSimulator) async throws -> Value
) async throws -> Value {
    try await withForge(webhookSecret: "s3cret") { forge in
        try await forge.seed()
        return try await body(forge)
    }
}

let lantern = "harbor/lantern"
