import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WebPages
import WebPagesTesting

@testable import ForgeSimulator

@Suite("Pages of the simulated forge")
struct ForgePageTests {
    private static let configuration = ForgePages.Configuration(
        dashboardURL: { "http://127.0.0.1:8888" },
        commands: [.init("/hold", summary: "Keeps it from merging <b>")],
        presets: [
            .init(
                title: "Fix the test",
                repository: "harbor/lantern",
                pullRequest: 1,
                message: "Fix",
                changes: ["t": "ok\n"]
            ),
            .init(title: "Elsewhere", repository: "harbor/lantern", pullRequest: 2, message: "No", changes: [:]),
        ],
        visitor: "mira"
    )
    private static let pull = "/harbor/lantern/pull/1"

    /// A forge with a repository, an author, an approver, a stranger and a pull request, and its pages.
    private static func visit(
        _ setup: TestingSetup = .router,
        _ test: @escaping @Sendable (any TestClientProtocol, ForgeSimulator) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let time = Date(timeIntervalSince1970: 1_767_323_045)
        let forge = try await ForgeSimulator(configuration: .init(dataDirectory: directory, now: { time }))
        for login in ["mira", "noor", "zed"] { try await forge.addUser(login, name: "\(login) <b>") }
        try await forge.addOrganization("harbor", admins: ["noor"])
        try await forge.createRepository(
            owner: "harbor",
            name: "lantern",
            description: "Blinks <b>",
            files: ["beam.txt": "one\ntwo\nthree\n"],
            labels: ["lgtm"]
        )
        try await forge.addCollaborator("mira", to: "harbor/lantern")
        try await forge.as("mira").openPullRequest(
            "harbor/lantern",
            title: "Blink <b>twice</b>",
            body: "Why: **dusk** <script>",
            headBranch: "dusk",
            changes: ["beam.txt": "one\ntwo twice\nthree\n"]
        )
        let pages = try ForgePages(forge: forge, configuration: configuration)
        let router = Router()
        pages.addRoutes(to: router)
        try await Application(router: router).test(setup) { client in try await test(client, forge) }
    }

    private static func get(
        _ client: any TestClientProtocol,
        _ path: String,
        as login: String = "mira"
    ) async throws -> String {
        try await client.execute(uri: path, method: .get, headers: [.cookie: "forge_user=\(login)"]) { response in
            #expect(response.status == .ok, "\(path)")
            return String(buffer: response.body)
        }
    }

    private static func post(
        _ client: any TestClientProtocol,
        _ path: String,
        _ form: [(String, String)] = [],
        as login: String = "mira",
        origin: String = "http://localhost"
    ) async throws -> TestResponse {
        let body = form.map { "\($0.0)=\(URLPath.encode($0.1))" }.joined(separator: "&")
        let headers: HTTPFields = [
            .cookie: "forge_user=\(login)", .origin: origin, .contentType: "application/x-www-form-urlencoded",
        ]
        return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)) {
            $0
        }
    }

    @Test(
        "are well-formed, labelled, and escape what people wrote",
        arguments: [
            "/", "/harbor/lantern", "/harbor/lantern/pulls", "/harbor/lantern/pull/1", "/harbor/lantern/pull/1/files",
            "/harbor/lantern/pull/1/edit?path=beam.txt",
        ]
    )
    func audit(path: String) async throws {
        try await Self.visit { client, _ in
            let html = try await Self.get(client, path)
            #expect(PageAudit(html).faults == [])
            #expect(!html.contains("<script>") && !html.contains("<b>"))
            #expect(html.contains("Simulated"))
        }
    }

    @Test(
        "that are not there say so",
        arguments: [
            "/nobody/nothing", "/harbor/lantern/pull/9", "/harbor/lantern/pull/x",
            "/harbor/lantern/pull/1/edit?path=none",
            "/a/b/c/d/e", "/harbor",
        ]
    )
    func missing(path: String) async throws {
        try await Self.visit { client, _ in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status == .notFound)
                #expect(PageAudit(String(buffer: response.body)).faults == [])
            }
        }
    }

    @Test("show a conversation in order: text, comments, reviews, labels, statuses")
    func conversation() async throws {
        try await Self.visit { client, forge in
            let head = try #require(await forge.snapshot().pullRequest("harbor/lantern", 1)?.head.sha)
            try await forge.as("noor").comment("harbor/lantern", 1, "First *comment*")
            try await forge.as("noor").setLabel("harbor/lantern", 1, "lgtm")
            try await forge.as("noor").review("harbor/lantern", 1, .approved, "Good")
            try await forge.as("noor").setStatus(
                "harbor/lantern",
                head,
                .failure,
                context: "unit",
                description: "exit status 2",
                targetURL: "http://127.0.0.1:8888/jobs/1"
            )
            let audit = PageAudit(try await Self.get(client, Self.pull))
            for words in [
                "Why: dusk", "First comment", "approved these changes", "Good", "added the label lgtm",
                "set unit to failure: exit status 2", "mergeable It has no conflicts, but not every check is green",
            ] {
                #expect(audit.text.contains(words), "\(words) is missing in: \(audit.text)")
            }
            #expect(audit.links.contains("http://127.0.0.1:8888/jobs/1"))
            #expect(audit.links.contains("http://127.0.0.1:8888/pr/harbor/lantern/1"))
        }
    }

    @Test("let one comment, review, and be somebody else")
    func comment() async throws {
        try await Self.visit { client, forge in
            let text = "/lgtm\r\nand `code` & more"
            let commented = try await Self.post(
                client,
                "\(Self.pull)/comment",
                [("text", text), ("do", "comment")],
                as: "zed"
            )
            #expect(commented.status == .seeOther)
            #expect(commented.headers[.location] == Self.pull)
            let approved = try await Self.post(
                client,
                "\(Self.pull)/comment",
                [("text", ""), ("do", "approve")],
                as: "noor"
            )
            #expect(approved.status == .seeOther)
            let state = await forge.snapshot()
            #expect(state.comments("harbor/lantern", 1).map(\.body) == ["/lgtm\nand `code` & more"])
            #expect(state.comments("harbor/lantern", 1).map(\.author) == ["zed"])
            #expect(state.pullRequest("harbor/lantern", 1)?.reviews.map(\.state) == [.approved])
        }
    }

    @Test(
        "refuse in words, and say who one is",
        arguments: [
            ("comment", [("text", "  "), ("do", "comment")], "mira", "write something first"),
            ("comment", [("text", ""), ("do", "changes")], "noor", "Say what should change"),
            ("comment", [("text", "x"), ("do", "approve")], "mira", "You act as mira"),
            (
                "push", [("path", "beam.txt"), ("content", "one\r\ntwo twice\r\nthree\r\n")], "mira",
                "change something first"
            ),
            ("push", [("path", "beam.txt"), ("content", "x")], "zed", "You act as zed"),
            ("merge", [], "zed", "You act as zed"),
        ] as [(String, [(String, String)], String, String)]
    )
    func refusals(action: String, form: [(String, String)], login: String, words: String) async throws {
        try await Self.visit { client, _ in
            let response = try await Self.post(client, "\(Self.pull)/\(action)", form, as: login)
            #expect((400..<500).contains(response.status.code))
            let audit = PageAudit(String(buffer: response.body))
            #expect(audit.faults == [])
            #expect(audit.text.contains(words), "\(audit.text)")
            #expect(audit.links.contains(Self.pull))
        }
    }

    @Test("press buttons of check runs")
    func checks() async throws {
        try await Self.visit { client, forge in
            let sha = try #require(await forge.snapshot().pullRequest("harbor/lantern", 1)?.head.sha)
            let run = try await forge.store.perform(as: "mira") { transaction in
                let fields: JSON = ["name": "unit", "head_sha": .string(sha), "conclusion": "failure"]
                return try await transaction.createCheckRun("harbor/lantern", fields)
            }
            let page = try await client.execute(uri: Self.pull, method: .get)
            #expect(String(buffer: page.body).contains("action=\"\(Self.pull)/check\""))
            let pressed = try await Self.post(client, "\(Self.pull)/check", [("run", "\(run.id)"), ("button", "")])
            #expect(pressed.status == .seeOther)
            let unknown = try await Self.post(client, "\(Self.pull)/check", [("run", "\(run.id)"), ("button", "x")])
            #expect(unknown.status == .notFound)
            #expect(String(buffer: page.body).contains("Re-run all checks"))
            let all = try await Self.post(client, "\(Self.pull)/check", [("suite", "\(run.suite)")])
            #expect(all.status == .seeOther)
            let gone = try await Self.post(client, "\(Self.pull)/check", [("suite", "1")])
            #expect(gone.status == .notFound)
        }
    }

    @Test("accept forms of their own only")
    func foreign() async throws {
        try await Self.visit { client, forge in
            let form = [("text", "x"), ("do", "comment")]
            let response = try await Self.post(client, "\(Self.pull)/comment", form, origin: "http://evil.example")
            #expect(response.status == .forbidden)
            let comments = await forge.snapshot().comments("harbor/lantern", 1)
            #expect(comments.isEmpty)
        }
    }

    @Test("push an edit and the scenario's commit, merge, close and open again")
    func actions() async throws {
        try await Self.visit { client, forge in
            let html = try await Self.get(client, Self.pull)
            #expect(html.contains("Fix the test") && !html.contains("Elsewhere"))
            _ = try await Self.post(client, "\(Self.pull)/push", [("path", "beam.txt"), ("content", "one\r\n2\r\n")])
            _ = try await Self.post(client, "\(Self.pull)/push", [("preset", "0")])
            #expect(try await forge.file("beam.txt", in: "harbor/lantern", at: "dusk") == "one\n2\n")
            #expect(try await forge.file("t", in: "harbor/lantern", at: "dusk") == "ok\n")
            let missing = try await Self.post(client, "\(Self.pull)/push", [("preset", "1")])
            #expect(missing.status == .notFound)
            _ = try await Self.post(client, "\(Self.pull)/close")
            #expect(await forge.snapshot().issue("harbor/lantern", 1)?.isOpen == false)
            _ = try await Self.post(client, "\(Self.pull)/reopen")
            _ = try await Self.post(client, "\(Self.pull)/merge", as: "noor")
            #expect(await forge.snapshot().isMerged("harbor/lantern", 1))
            #expect(PageAudit(try await Self.get(client, Self.pull)).text.contains("merged by noor into main as"))
        }
    }

    @Test("make a conflict that git sees too")
    func conflict() async throws {
        try await Self.visit { client, forge in
            let response = try await Self.post(client, "\(Self.pull)/conflict", as: "zed")
            #expect(response.status == .seeOther)
            #expect(await forge.snapshot().pullRequest("harbor/lantern", 1)?.isMergeable == false)
            let text = PageAudit(try await Self.get(client, Self.pull)).text
            #expect(text.contains("conflict It does not merge into main as that is now"), "\(text)")
        }
    }

    @Test(
        "remember who one is, and lead back only to pages of ours",
        arguments: [
            ("noor", Self.pull, "noor", Self.pull), ("nobody", "/", nil, "/"), ("noor", "//evil.example", "noor", "/"),
            ("noor", "/\\evil.example", "noor", "/"), ("noor", "https://evil.example", "noor", "/"),
        ] as [(String, String, String?, String)]
    )
    func identity(login: String, back: String, cookie: String?, location: String) async throws {
        try await Self.visit { client, _ in
            let response = try await Self.post(client, "/_/identity", [("login", login), ("back", back)])
            #expect(response.headers[.location] == location)
            #expect(
                response.headers[.setCookie]?.hasPrefix("forge_user=\(cookie ?? "")") == (cookie == nil ? nil : true)
            )
            let html = try await Self.get(client, Self.pull, as: login)
            #expect(html.contains("<option value=\"\(cookie ?? "mira")\" selected>"))
        }
    }

    @Test("hear of changes")
    func live() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let forge = try await ForgeSimulator(configuration: .init(dataDirectory: directory))
        try await forge.addUser("mira")
        try await forge.createRepository(owner: "mira", name: "boat", files: ["a": "a\n"])
        try await forge.as("mira").openPullRequest(
            "mira/boat",
            title: "Sail",
            headBranch: "sail",
            changes: ["a": "b\n"]
        )
        try await forge.run(pages: .init()) {
            let url = try #require(URL(string: "\(forge.baseURL)/mira/boat/pull/1"))
            let page = try await Visitor().text(url)
            #expect(page.contains("data-events=\"/_/events?topic=thread%2Fmira%2Fboat%2F1\""))
            let events = try #require(URL(string: "\(forge.baseURL)/_/events?topic=thread/mira/boat/1"))
            let line = try await Visitor().firstEvent(events) {
                _ = try await forge.as("mira").comment("mira/boat", 1, "Ahoy")
            }
            #expect(line == "data: thread/mira/boat/1")
        }
    }
}
