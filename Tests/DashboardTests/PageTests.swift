import Dashboard
import ForgeModel
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebPages
import WebPagesTesting

@Suite("Every page")
struct PageTests {
    static let paths = [
        "/", "/jobs", "/jobs?state=failure", "/jobs?page=2", "/jobs?repo=harbor/charts&pr=17", "/jobs/run-0",
        "/jobs/run-1", "/jobs/run-2", "/jobs/run-3", "/jobs/run-4", "/jobs/run-5", "/pr", "/pr?state=all",
        "/pr/harbor/lantern/14", "/pr/harbor/lantern/15", "/deliveries", "/deliveries?state=dead", "/dead-letters",
        "/deliveries/guid-2", "/deliveries/guid-3", "/plugins", "/plugins?repo=harbor/charts", "/configuration",
    ]

    @Test("is well-formed, in order and labelled", arguments: paths)
    func audit(path: String) async throws {
        try await visit { client in
            let html = try await client.text(path)
            #expect(PageAudit(html).faults == [])
        }
    }

    @Test(
        "says what would fill it when it is empty",
        arguments: [
            ("/jobs", "/test all"), ("/pr", "as soon as the forge tells the bot"), ("/deliveries", "/hook"),
            ("/plugins", "plugins.yaml"), ("/configuration", "Nothing is wrong or doubtful"),
            ("/jobs?state=error", "No job fits this filter"),
            ("/pr?author=x", "No pull request fits this filter"),
            ("/deliveries?event=ping", "No delivery fits this filter"), ("/dead-letters", "No dead letters"),
        ]
    )
    func empty(path: String, words: String) async throws {
        try await visit(SampleSource()) { client in
            let audit = PageAudit(try await client.text(path))
            #expect(audit.faults == [])
            #expect(audit.text.contains(words), "\(audit.text)")
        }
    }

    @Test("leads only to pages that are there")
    func links() async throws {
        try await visit { client in
            var seen: Set<String> = []
            var queue = ["/"]
            while let path = queue.popLast(), seen.count < 200 {
                let page = path.prefix { $0 != "#" }
                guard page.hasPrefix("/"), seen.insert(String(page)).inserted else { continue }
                let response = try await client.execute(uri: String(page), method: .get) { $0 }
                #expect(response.status == .ok || response.status == .seeOther, "\(page)")
                guard response.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                queue += PageAudit(String(buffer: response.body)).links.map { Self.unescaped($0) }
            }
            #expect(seen.count > 50)
        }
    }

    @Test("is small enough for a first view")
    func size() async throws {
        let assets = Asset.all.map(\.bytes.count).reduce(0, +)
        try await visit { client in
            for path in Self.paths {
                let size = try await client.text(path).utf8.count
                #expect(size + assets < 60_000, "\(path): \(size)")
            }
        }
    }

    @Test(
        "that is not there says what to do",
        arguments: [
            ("/nothing", 404), ("/jobs/none", 404), ("/jobs/none/log", 404), ("/jobs/none/log/stream", 404),
            ("/pr/harbor/lantern/99", 404), ("/pr/harbor/lantern/x", 404), ("/deliveries/none", 404),
            ("/jobs?state=green", 400), ("/jobs?repo=lantern", 400), ("/jobs?pr=0", 400), ("/jobs?page=-1", 400),
            ("/jobs?since=1y", 400), ("/deliveries?state=x", 400), ("/pr?state=x", 400), ("/jobs/run-0?from=x", 400),
            ("/jobs/run-1/log/stream?after=x", 400), ("/jobs/%3Cscript%3E", 404),
        ]
    )
    func errors(path: String, status: Int) async throws {
        try await visit { client in
            let audit = PageAudit(try await client.text(path, status: .init(code: status)))
            #expect(audit.faults == [])
            #expect(audit.links.contains("/jobs"))
        }
    }

    @Test("says so, with an id to quote, when the store can't be read", arguments: ["/jobs", "/pr", "/jobs/run-0"])
    func broken(path: String) async throws {
        let source = SampleSource(.busy)
        source.change { $0.isBroken = true }
        try await visit(source) { client in
            let audit = PageAudit(try await client.text(path, status: .internalServerError))
            #expect(audit.faults == [])
            #expect(audit.text.contains("If you report this, quote"))
            #expect(!audit.text.contains("Broken()"))
        }
    }

    @Test("leaves the routes of others alone")
    func others() async throws {
        try await visit { client in
            let response = try await client.press("/hook")
            #expect(response.status == .ok)
        }
    }

    @Test(
        "of search leads to what was meant",
        arguments: [
            ("harbor/lantern#14", "/pr/harbor/lantern/14"), ("harbor/lantern", "/jobs?repo=harbor%2Flantern"),
            ("#14", "/jobs?pr=14"), ("pull-lantern-unit", "/jobs?job=pull-lantern-unit"), ("", "/jobs"),
            ("72d3162e-cc78-11e3-81ab-4c9367dc0958", "/deliveries/72d3162e-cc78-11e3-81ab-4c9367dc0958"),
            ("//evil.example", "/jobs?job=%2F%2Fevil.example"),
        ]
    )
    func search(text: String, target: String) async throws {
        try await visit { client in
            try await client.execute(uri: "/search" + URLPath.query([("q", text)]), method: .get) { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location] == target)
            }
        }
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&amp;", with: "&")
    }
}
