import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JobModel
import Testing
import WebPages
import WebPagesTesting

@Suite("Jobs")
struct JobPageTests {
    @Test(
        "The list takes its filter from the address",
        arguments: [
            ("/jobs", 60), ("/jobs?state=failure", 15), ("/jobs?repo=harbor/charts", 12), ("/jobs?pr=18", 12),
            ("/jobs?job=nightly-sweep", 1), ("/jobs?state=running&since=1h", 3), ("/jobs?repo=&job=&state=", 60),
            ("/jobs?repo=HARBOR%2Flantern&state=waiting&pr=15", 0),
        ]
    )
    func filters(path: String, count: Int) async throws {
        try await visit { client in
            let text = PageAudit(try await client.text(path)).text
            #expect(text.contains("Jobs \(count) "), "\(text.prefix(400))")
        }
    }

    @Test("Pages of a list keep the filter")
    func paging() async throws {
        try await visit { client in
            let first = PageAudit(try await client.text("/jobs?repo=harbor/lantern"))
            #expect(first.text.contains("1–40 of 47"))
            #expect(first.links.contains("/jobs?repo=harbor%2Flantern&amp;page=2"))
            let second = PageAudit(try await client.text("/jobs?repo=harbor/lantern&page=2"))
            #expect(second.text.contains("41–47 of 47"))
            #expect(second.links.contains("/jobs?repo=harbor%2Flantern"))
        }
    }

    @Test(
        "A job's page begins with the verdict",
        arguments: [
            ("run-0", "failed in 2 min 14 s : exit status 1"), ("run-1", "running for"),
            ("run-2", "passed in 2 min 14 s"),
            ("run-3", "waiting to start for"), ("run-4", "aborted after 2 min 14 s"),
            ("run-5", "could not run after 2 min 14 s : no such image"),
        ]
    )
    func verdicts(job: String, words: String) async throws {
        try await visit { client in
            let text = PageAudit(try await client.text("/jobs/\(job)")).text
            #expect(text.contains(words), "\(text)")
        }
    }

    @Test("The first error is named, linked and marked")
    func firstError() async throws {
        try await visit { client in
            let html = try await client.text("/jobs/run-0")
            #expect(html.contains("<a href=\"#L5\">First error, line 5</a>"))
            #expect(html.contains("<span id=\"L5\" class=\"bad\">"))
            #expect(html.contains("<span class=\"c1\">got 3 blinks, want 2</span>"))
        }
    }

    @Test("Buttons are there only where they are allowed")
    func buttons() async throws {
        try await visit { client in
            let over = try await client.text("/jobs/run-0")
            #expect(over.contains("action=\"/jobs/run-0/rerun\"") && !over.contains("/abort\""))
            #expect(over.contains("action=\"/jobs/run-0/rerun-latest\""))
            let running = try await client.text("/jobs/run-1")
            #expect(running.contains("action=\"/jobs/run-1/abort\"") && !running.contains("/rerun"))
        }
    }

    @Test("A button does what it says, then shows the job")
    func press() async throws {
        let source = SampleSource(.busy)
        try await visit(source) { client in
            let response = try await client.press("/jobs/run-1/abort")
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/jobs/run-1")
        }
        #expect(source.performed == ["abort run-1"])
    }

    @Test("Nothing happens for another site, for a GET, or against the rules")
    func refuses() async throws {
        let source = SampleSource(.busy)
        try await visit(source) { client in
            #expect(try await client.press("/jobs/run-1/abort", origin: "http://evil.example").status == .forbidden)
            try await client.execute(uri: "/jobs/run-1/abort", method: .get) { #expect($0.status == .notFound) }
            let refused = try await client.press("/jobs/run-0/abort")
            #expect(refused.status == .conflict)
            #expect(String(buffer: refused.body).contains("only a job that runs can be aborted"))
        }
        #expect(source.performed == [])
    }

    @Test("The API gives the same values")
    func json() async throws {
        try await visit { client in
            let list = try await client.text("/api/jobs?state=error&pr=16")
            #expect(list.contains("\"total\" : ") && list.contains("\"state\" : \"error\""))
            let job = try await client.text("/api/jobs/run-0")
            #expect(job.contains("\"description\" : \"exit status 1\""))
            #expect(try await client.text("/api/jobs/none", status: .notFound).hasPrefix("{\"error\": "))
            #expect(
                try await client.text("/api/jobs?state=x", status: .badRequest).contains("`state` has to be one of")
            )
        }
    }
}
