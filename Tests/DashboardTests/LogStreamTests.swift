import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JobModel
import NIOCore
import Testing
import WebPages

@Suite("Output over HTTP")
struct LogStreamTests {
    @Test("The stream goes on from a place, follows what comes, and ends with the job", arguments: [TestingSetup.live])
    func follow(setup: TestingSetup) async throws {
        let source = SampleSource(.busy)
        source.change { $0.logs["run-1"] = Array("one\ntwo\nthr".utf8) }
        try await visit(source, setup) { client in
            async let answer = client.text("/jobs/run-1/log/stream?after=4.2")
            while source.live.subscriptionCount == 0 { await Task.yield() }
            source.change { $0.logs["run-1", default: []] += Array("ee\n".utf8) }
            source.live.publish(.log("run-1"))
            source.change { content in
                content.logs["run-1", default: []] += Array("end".utf8)
                content.jobs[1].summary.state = .success
            }
            source.live.publish(.job("run-1"))
            let text = try await answer
            let rows = text.split(separator: "<span ").dropFirst().map { $0.prefix { $0 != "\n" } }
            #expect(
                rows == [
                    "id=\"L2\"><a href=\"#L2\">2</a>two", "id=\"L3\"><a href=\"#L3\">3</a>three",
                    "id=\"L4\"><a href=\"#L4\">4</a>end",
                ]
            )
            #expect(text.hasSuffix("event: end\ndata: complete\n\n"))
            #expect(text.contains("id: 17.5\n"))
        }
        #expect(source.live.subscriptionCount == 0)
    }

    @Test("The browser's own place wins when it connects again")
    func lastEventID() async throws {
        let source = SampleSource(.busy)
        try await visit(source) { client in
            let name = try #require(HTTPField.Name("Last-Event-ID"))
            let uri = "/jobs/run-0/log/stream?after=0.1"
            try await client.execute(uri: uri, method: .get, headers: [name: "16.2"]) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("id=\"L2\"") && !text.contains("id=\"L1\""))
            }
        }
    }

    @Test(
        arguments: [
            (nil, 200, "ok\n", nil), ("bytes=1-", 206, "k\n", "bytes 1-2/3"), ("bytes=-2", 206, "k\n", "bytes 1-2/3"),
            ("bytes=9-", 416, "", "bytes */3"),
        ] as [(String?, Int, String, String?)]
    )
    func raw(range: String?, status: Int, body: String, contentRange: String?) async throws {
        try await visit { client in
            let headers: HTTPFields = range.map { [.range: $0] } ?? [:]
            try await client.execute(uri: "/jobs/run-2/log", method: .get, headers: headers) { response in
                #expect(response.status.code == status)
                #expect(String(buffer: response.body) == body)
                #expect(response.headers[.contentRange] == contentRange)
            }
        }
    }

    @Test("A page hears of what it shows")
    func events() async throws {
        let source = SampleSource(.busy)
        try await visit(source, .live) { client in
            let page = try await client.text("/jobs/run-1")
            #expect(page.contains("data-events=\"/events?topic=job%2Frun-1\""))
            #expect(page.contains("data-stream=\"/jobs/run-1/log/stream\""))
            async let answer = client.text("/events?topic=job%2Frun-1&topic=jobs")
            while source.live.subscriptionCount == 0 { await Task.yield() }
            source.live.publish(.job("run-1"))
            source.live.publish(.job("run-2"))
            source.live.finish()
            #expect(try await answer == ":\n\ndata: job/run-1\n\n")
        }
    }
}
