import Foundation
import Testing

@testable import ForgeSimulator

/// A conversation with the REST API that notes which endpoints it has been to.
actor Session {
    let forge: ForgeSimulator
    private let client: TestClient
    private let author: TestClient
    private(set) var visited: Set<String> = []

    init(_ forge: ForgeSimulator) async throws {
        self.forge = forge
        client = try await forge.client("bot")
        author = try await forge.client("ada")
    }

    /// Sends a request, by default as the administrator, and checks the status of its answer.
    @discardableResult
    func call(
        _ method: String,
        _ path: String,
        _ body: JSON? = nil,
        _ status: Int = 200,
        asAuthor: Bool = false,
        as other: TestClient? = nil,
        headers: [String: String] = [:]
    ) async throws -> JSON {
        let path = path.replacingOccurrences(of: "{r}", with: "/repos/\(lantern)")
        let client = other ?? (asAuthor ? author : client)
        let answer = try await client.send(method, path, body, headers: headers)
        #expect(answer.status == status, "\(method) \(path): \(answer.text.prefix(500))")
        let parts = path.split(separator: "?")[0].split(separator: "/").map { $0.removingPercentEncoding ?? "" }
        if case .found(let route, _) = RouteTable.all.match(method, parts), answer.status < 400 {
            visited.insert("\(route.method) \(route.template)")
        }
        return answer.json
    }

    func get(_ path: String, _ status: Int = 200) async throws -> JSON { try await call("GET", path, nil, status) }
}

extension JSON {
    /// A member as part of a path.
    func path(_ key: String) -> String {
        self[key]?.int.map(String.init) ?? self[key]?.string ?? "none"
    }
}
