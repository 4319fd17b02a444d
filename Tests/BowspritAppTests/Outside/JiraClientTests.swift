import Foundation
import PluginKit
import ServiceAccess
import Synchronization
import TestSupport
import Testing

@testable import BowspritApp

@Suite(.timeLimit(.minutes(10))) struct JiraClientTests {
    private static let links = """
        [{"id": 7, "globalId": "https://forge/2", "object": {"url": "https://forge/2", "title": "Two"}},
         {"id": 8, "object": {"url": "https://forge/3", "title": "Three"}}]
        """

    private static func answer(_ call: LoopbackService.Call) -> LoopbackService.Reply {
        switch (call.method, call.path) {
        case ("GET", "/rest/api/2/project"): .init(body: #"[{"key": "SEA", "name": "Sea"}, {"key": "Sky"}]"#)
        case ("GET", "/rest/api/2/issue/SEA-1?fields=key"): .init(body: "{}")
        case ("GET", "/rest/api/2/issue/SEA-1/remotelink"): .init(body: links)
        case ("POST", "/rest/api/2/issue/SEA-1/remotelink"): .init(status: 201, body: "{}")
        case ("PUT", _): .init(status: 204)
        default: .init(status: 404, body: "{}")
        }
    }

    private final class Clock: Sendable {
        let time = Mutex(Date(timeIntervalSince1970: 0))
    }

    private func client(_ world: LoopbackService, _ clock: Clock = Clock()) -> JiraClient {
        let service = ServiceClient(
            name: "Jira",
            address: world.address,
            authorization: { "Basic x" },
            http: world.http
        )
        return JiraClient(service) { clock.time.withLock { $0 } }
    }

    @Test func projectsHoldForTenMinutes() async throws {
        try await LoopbackService.run(answering: Self.answer) { world in
            let clock = Clock()
            let jira = client(world, clock)
            for time in [0.0, 599, 600, 601] {
                clock.time.withLock { $0 = Date(timeIntervalSince1970: time) }
                let projects = try await jira.projects()
                #expect(projects == ["SEA", "SKY"])
            }
            #expect(world.calls.count == 2)
            #expect(jira.address == world.address)
            #expect(world.calls.first?.authorization == "Basic x")
        }
    }

    @Test func issues() async throws {
        try await LoopbackService.run(answering: Self.answer) { world in
            for (key, exists) in [("SEA-1", true), ("SEA-2", false), ("../x?y", false)] {
                let found = try await client(world).hasIssue(key)
                #expect(found == exists)
            }
            #expect(world.calls.last?.path == "/rest/api/2/issue/%2E%2E%2Fx%3Fy?fields=key")
        }
    }

    /// The link, and the request that makes it; nil where it is there already.
    @Test(
        arguments: [
            ("https://forge/1", "One", "POST /rest/api/2/issue/SEA-1/remotelink"),
            ("https://forge/2", "Two", nil), ("https://forge/3", "Three", nil),
            ("https://forge/2", "New", "PUT /rest/api/2/issue/SEA-1/remotelink/7"),
            ("https://forge/3", "New", "PUT /rest/api/2/issue/SEA-1/remotelink/8"),
        ] as [(String, String, String?)]
    )
    func thereIsOneLinkToAnAddress(_ url: String, _ title: String, _ request: String?) async throws {
        try await LoopbackService.run(answering: Self.answer) { world in
            try await client(world).link(JiraLink(key: "SEA-1", url: url, title: title))
            #expect(world.calls.dropFirst().map { "\($0.method) \($0.path)" } == (request.map { [$0] } ?? []))
            guard request != nil else { return }
            let body = try #require(world.calls.last).text.replacingOccurrences(of: "\\/", with: "/")
            #expect(body.contains("\"globalId\":\"\(url)\"") && body.contains("\"title\":\"\(title)\""))
        }
    }

    @Test func anIssueThatIsGoneIsAFault() async throws {
        try await LoopbackService.run(answering: Self.answer) { world in
            let fault = await #expect(throws: ServiceFault.self) {
                try await client(world).link(JiraLink(key: "SEA-9", url: "https://forge/1", title: "One"))
            }
            #expect(fault?.description.contains("404") == true)
        }
    }
}
