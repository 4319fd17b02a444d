import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WebPages

@Suite("Pages and assets over HTTP")
struct ResponseTests {
    private static func site() throws -> Application<RouterResponder<BasicRequestContext>> {
        let site = Site(
            name: "test <site>",
            navigation: [NavigationItem("Home", path: "/")],
            search: SearchField(path: "/search", label: "Search", placeholder: "words"),
            eventsPath: "/events"
        )
        let template = PageTemplate("hello", Array("<h1>{{.}}</h1>\n".utf8))
        let renderer = try PageRenderer(site: site, templates: [template])
        let router = Router()
        router.addAssets()
        router.get("/") { request, _ in
            let page = Page(title: "Hello & welcome", section: "/", topics: ["jobs", "job/1"])
            return try renderer.response(page, template: "hello", view: "<script>", to: request)
        }
        router.get("/missing") { request, _ in
            try renderer.response(Page(title: "x"), template: "nowhere", view: 1, to: request)
        }
        router.post("/form") { request, _ in request.isSameOrigin ? HTTPResponse.Status.ok : .forbidden }
        return Application(router: router)
    }

    @Test("A page is escaped, guarded and complete")
    func page() async throws {
        try await Self.site().test(.router) { client in
            try await client.execute(uri: "/", method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("<h1>&lt;script&gt;</h1>"))
                #expect(text.contains("<title>Hello &amp; welcome · test &lt;site&gt;</title>"))
                #expect(text.contains("data-events=\"/events?topic=jobs&amp;topic=job%2F1\""))
                #expect(text.contains("aria-current=\"page\""))
                let policy = response.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
                #expect(!policy.contains("unsafe"))
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
                #expect(response.headers[.cacheControl] == "no-cache")
            }
        }
    }

    @Test("A page that the browser has is not sent again")
    func notModified() async throws {
        try await Self.site().test(.router) { client in
            let tag = try await client.execute(uri: "/", method: .get) { $0.headers[.eTag] }
            let headers: HTTPFields = [.ifNoneMatch: try #require(tag)]
            try await client.execute(uri: "/", method: .get, headers: headers) { response in
                #expect(response.status == .notModified)
                #expect(response.body.readableBytes == 0)
            }
        }
    }

    @Test("Assets may be kept for ever, because their names hold their content", arguments: Asset.all)
    func assets(asset: Asset) async throws {
        try await Self.site().test(.router) { client in
            try await client.execute(uri: asset.path, method: .get) { response in
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == asset.contentType)
                #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(Array(response.body.readableBytesView) == asset.bytes)
            }
        }
        #expect(!asset.bytes.isEmpty)
        let other = Asset(name: "x", suffix: "css", contentType: "text/css", bytes: asset.bytes + [0])
        #expect(other.path.split(separator: ".")[1] != asset.path.split(separator: ".")[1])
    }

    @Test("The script stays small")
    func sizes() {
        #expect(Asset.script.bytes.count < 15_360)
        #expect(Asset.all.map(\.bytes.count).reduce(0, +) < 30_720)
    }

    @Test("A template that is not there is an error, not an empty page")
    func missingTemplate() async throws {
        try await Self.site().test(.router) { client in
            try await client.execute(uri: "/missing", method: .get) { #expect($0.status == .internalServerError) }
        }
    }

    @Test(
        "Only forms of our own pages are accepted",
        arguments: [
            (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "cross-site"], false),
            (["Sec-Fetch-Site": "same-site"], false), (["Origin": "http://localhost"], true),
            (["Origin": "https://localhost"], true), (["Origin": "http://evil.example"], false),
            (["Origin": "null"], false), ([:], false),
            (["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"], false),
        ] as [([String: String], Bool)]
    )
    func sameOrigin(headers: [String: String], isAccepted: Bool) async throws {
        let fields = HTTPFields(
            try headers.map { HTTPField(name: try #require(HTTPField.Name($0.key)), value: $0.value) }
        )
        try await Self.site().test(.router) { client in
            try await client.execute(uri: "/form", method: .post, headers: fields) { response in
                #expect(response.status == (isAccepted ? .ok : .forbidden))
            }
        }
    }

    @Test(
        arguments: [
            (1, 120, "1–40 of 120", nil, "/x?2"), (2, 120, "41–80 of 120", "/x?1", "/x?3"),
            (3, 1_084, "81–120 of 1,084", "/x?2", "/x?4"), (3, 120, "81–120 of 120", "/x?2", nil),
            (9, 120, "0 of 120", "/x?3", nil), (1, 0, "0 of 0", nil, nil),
        ] as [(Int, Int, String, String?, String?)]
    )
    func pager(number: Int, total: Int, range: String, previous: String?, next: String?) {
        let pager = PagerView(number: number, size: 40, total: total) { "/x?\($0)" }
        #expect(pager.range == range)
        #expect(pager.previous == previous)
        #expect(pager.next == next)
    }
}
