import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebPagesTesting

@Suite("What a job left")
struct JobResultTests {
    @Test("Failed tests come first, with what they say, behind the counts")
    func tests() async throws {
        try await visit { client in
            let html = try await client.text("/jobs/run-0")
            let text = PageAudit(html).text
            #expect(text.contains("Tests 2 failed, 3 skipped, 1,240 passed"), "\(text)")
            #expect(text.contains("lantern.TestShutter got 3 blinks, want 2"), "\(text)")
            #expect(text.contains("lantern.TestWick"))
            #expect(text.contains("coverage 81 %"))
            let places = try ["id=\"tests\"", "id=\"output\"", "id=\"files\""].map {
                try #require(html.firstRange(of: $0)).lowerBound
            }
            #expect(places == places.sorted())
        }
    }

    @Test("Files are listed by folder with their sizes, and linked")
    func files() async throws {
        try await visit { client in
            let page = PageAudit(try await client.text("/jobs/run-0"))
            #expect(page.text.contains("Files 6"))
            #expect(page.text.contains("core.dump 20 MiB") && page.text.contains("junit.xml 5.2 KiB"))
            #expect(page.links.contains("/jobs/run-0/files/artifacts/pictures/a%20b.png"))
            #expect(page.links.contains("/jobs/run-0/files/finished.json"))
        }
    }

    @Test("A job without tests and files says nothing of them")
    func nothing() async throws {
        try await visit { client in
            let html = try await client.text("/jobs/run-2")
            #expect(!html.contains("<h2 id=\"tests-title\">") && !html.contains("<h2 id=\"files-title\">"))
        }
    }

    @Test("More tests than are shown, and reports that can't be read, are told")
    func more() async throws {
        var content = SampleSource.Content.busy
        content.results["run-0"]?.tests?.failed = 1_400
        content.results["run-0"]?.tests?.unread = ["artifacts/junit_1.xml", "artifacts/junit_2.xml"]
        content.results["run-0"]?.isCut = true
        try await visit(SampleSource(content)) { client in
            let text = PageAudit(try await client.text("/jobs/run-0")).text
            #expect(text.contains("And 1,398 more failed"))
            #expect(text.contains("artifacts/junit_1.xml and 1 more are not counted"))
            #expect(text.contains("Files 6+") && text.contains("There are more files than these."))
        }
    }

    @Test("A storage that does not answer takes nothing else from the page")
    func broken() async throws {
        var content = SampleSource.Content.busy
        content.hasBrokenResults = true
        try await visit(SampleSource(content)) { client in
            let text = PageAudit(try await client.text("/jobs/run-0")).text
            #expect(text.contains("can't be read now") && text.contains("got 3 blinks, want 2"))
        }
    }

    @Test(
        "A file is never a page of this bot",
        arguments: [
            ("a.html", "text/plain; charset=utf-8", nil), ("a.svg", "text/plain; charset=utf-8", nil),
            ("a/b/c.JSON", "text/plain; charset=utf-8", nil), ("a.png", "image/png", nil),
            ("a.pdf", "application/octet-stream", "attachment"), ("html", "application/octet-stream", "attachment"),
            ("a.xml.gz", "application/octet-stream", "attachment"), ("é \"'%.txt", "text/plain; charset=utf-8", nil),
        ]
    )
    func types(path: String, type: String, disposition: String?) async throws {
        var content = SampleSource.Content.busy
        content.files["run-0"] = [path: Array("<script>alert(1)</script>".utf8)]
        content.results["run-0"]?.files = [.init(path: path, size: 25)]
        try await visit(SampleSource(content)) { client in
            let page = PageAudit(try await client.text("/jobs/run-0"))
            let link = try #require(page.links.first { $0.hasPrefix("/jobs/run-0/files/") })
            try await client.execute(uri: link, method: .get) { response in
                #expect(response.status == .ok)
                #expect(String(buffer: response.body) == "<script>alert(1)</script>")
                #expect(response.headers[.contentType] == type)
                #expect(response.headers[.contentDisposition] == disposition)
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
                #expect(response.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
            }
        }
    }

    @Test("A part of a file is sent, and a file that is not there is missing")
    func ranges() async throws {
        try await visit { client in
            let path = "/jobs/run-0/files/artifacts/report.html"
            try await client.execute(uri: path, method: .get, headers: [.range: "bytes=1-6"]) { response in
                #expect(response.status == .partialContent)
                #expect(String(buffer: response.body) == "script")
                #expect(response.headers[.contentRange] == "bytes 1-6/25")
            }
            let missing = try await client.text("/jobs/run-0/files/none", status: .notFound)
            #expect(missing.contains("There is no such file") && missing.contains("<code>none</code>"))
            _ = try await client.text("/jobs/none/files/artifacts/report.html", status: .notFound)
        }
    }

    @Test("The API gives the same values")
    func json() async throws {
        try await visit { client in
            let text = try await client.text("/api/jobs/run-0/results")
            #expect(text.contains("\"path\" : \"artifacts/core.dump\"") && text.contains("\"passed\" : 1240"))
            _ = try await client.text("/api/jobs/none/results", status: .notFound)
        }
    }

    @Test(arguments: [
        (0, "0 B"), (1_023, "1023 B"), (1_024, "1.0 KiB"), (10_240, "10 KiB"), (5_368_709_120, "5.0 GiB"),
    ])
    func lengths(bytes: Int64, words: String) async throws {
        var content = SampleSource.Content.busy
        content.results["run-0"]?.files = [.init(path: "x.txt", size: bytes)]
        try await visit(SampleSource(content)) { client in
            let page = PageAudit(try await client.text("/jobs/run-0"))
            #expect(page.text.contains("x.txt \(words)"))
        }
    }
}
