import ForgeModel
import Foundation
import Hooks
import NIOHTTP1
import PluginKit
import ServiceAccess
import Synchronization

/// Reads and links issues through [Jira's REST API](https://developer.atlassian.com/cloud/jira/platform/rest/v2/),
/// version 2.
final class JiraClient: JiraReader, JiraLinker {
    private struct Project: Decodable {
        let key: String
    }

    private struct RemoteLink: Codable, Sendable {
        struct Target: Codable, Sendable {
            let url: String
            let title: String
        }

        var id: Int?
        let globalId: String?
        let object: Target
    }

    /// How long the list of projects holds.
    private static let lifetime: TimeInterval = 600

    let address: String
    private let client: ServiceClient
    private let now: @Sendable () -> Date
    private let known = Mutex<(projects: Set<String>, until: Date)?>(nil)

    init(_ client: ServiceClient, now: @escaping @Sendable () -> Date) {
        address = client.address
        self.client = client
        self.now = now
    }

    func projects() async throws -> Set<String> {
        let time = now()
        if let known = known.withLock({ $0 }), time < known.until { return known.projects }
        let body = try await client.send(.GET, "/rest/api/2/project").body
        let projects = Set(try client.decode([Project].self, body).map { $0.key.uppercased() })
        known.withLock { $0 = (projects, time.addingTimeInterval(Self.lifetime)) }
        return projects
    }

    func hasIssue(_ key: String) async throws -> Bool {
        try await client.send(.GET, "\(Self.path(key))?fields=key", accepted: [404]).status != 404
    }

    func link(_ link: JiraLink) async throws {
        let path = "\(Self.path(link.key))/remotelink"
        let links = try client.decode([RemoteLink].self, try await client.send(.GET, path).body)
        let wanted = RemoteLink(
            globalId: link.url,
            object: RemoteLink.Target(url: link.url, title: link.title)
        )
        guard let known = links.first(where: { $0.globalId == link.url || $0.object.url == link.url }) else {
            _ = try await client.send(.POST, path, wanted)
            return
        }
        guard known.object.title != link.title || known.object.url != link.url else { return }
        guard let id = known.id else {
            throw ServiceFault("Jira lists a link of \(link.key) without an id")
        }
        _ = try await client.send(.PUT, "\(path)/\(id)", wanted)
    }

    private static func path(_ key: String) -> String {
        let segment = key.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_"])) ?? ""
        return "/rest/api/2/issue/\(segment)"
    }
}
