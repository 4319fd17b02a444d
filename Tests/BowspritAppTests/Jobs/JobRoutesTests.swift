import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JobEngine
import JobModel
import JobStoreTesting
import Logging
import Persistence
import Testing

@testable import BowspritApp

/// Jobs at the addresses of Prow's deck.
@Suite struct JobRoutesTests {
    private static func visit(
        _ door: JobRoutes.Door = .pages,
        showing scope: JobVisibility.Scope = .everything,
        _ body: @escaping @Sendable (any TestClientProtocol, JobDesk) async throws -> Void
    ) async throws {
        let settings = try await JobFixtures.settings()
        let starter = JobStarter(settings: { settings }, lookup: JobFixtures.lookup, now: { JobFixtures.now })
        try await JobFixtures.withDesk(starter) { desk in
            let router = Router()
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            JobRoutes(desk: desk.showing { JobVisibility(scope) }, door: door, logger: logger).addRoutes(to: router)
            try await Application(router: router).test(.router) { try await body($0, desk) }
        }
    }

    private struct Items: Decodable {
        let items: [ProwJob]
    }

    private static func names(_ response: TestResponse) throws -> [String] {
        try JSONDecoder().decode(Items.self, from: Data(response.body.readableBytesView)).items.map(\.name)
    }

    @Test(arguments: [
        ("", ["c", "b", "a"]), ("?org=acme", ["c", "b", "a"]), ("?org=other", []), ("?repo=gears", ["c"]),
        ("?job=lint", ["b"]), ("?state=pending,failure", ["b"]), ("?pull=9", ["c"]),
        ("?type=presubmit", ["c", "b", "a"]),
        ("?limit=2", ["c", "b"]), ("?limit=2&offset=2", ["a"]), ("?owner=ada&limit=1", ["c"]), ("?owner=eve", []),
        ("?prowjob=b", ["b"]), ("?omit=annotations,labels,decoration_config,pod_spec", ["c", "b", "a"]),
    ])
    func prowJobs(query: String, expected: [String]) async throws {
        try await Self.visit { client, desk in
            _ = try await desk.store.create(.sample("a"))
            _ = try await desk.store.create(.sample("b", job: "lint", state: .pending))
            _ = try await desk.store.create(.sample("c", repo: "gears", pull: 9))
            try await client.execute(uri: "/prowjobs.js\(query)", method: .get) { response in
                #expect(response.status == .ok)
                let names = try Self.names(response)
                #expect(names == expected)
            }
        }
    }

    /// More jobs than are read at a time.
    @Test func allProwJobsAreListed() async throws {
        try await Self.visit { client, desk in
            for number in 0..<450 { _ = try await desk.store.create(.sample("run-\(number)")) }
            try await client.execute(uri: "/prowjobs.js", method: .get) { response in
                let names = try Self.names(response)
                #expect(names == (0..<450).reversed().map { "run-\($0)" })
            }
        }
    }

    @Test func theBodyCanBeAScript() async throws {
        try await Self.visit { client, _ in
            try await client.execute(uri: "/prowjobs.js?var=allBuilds", method: .get) { response in
                #expect(String(buffer: response.body) == #"var allBuilds = {"items":[]};"#)
                #expect(response.headers[.contentType] == "application/javascript")
            }
            try await client.execute(uri: "/data.js?var=alert(1)//", method: .get) { response in
                #expect(response.status == .badRequest)
            }
        }
    }

    @Test func legacyJobs() async throws {
        try await Self.visit { client, desk in
            try await desk.storeFinished("a", log: "")
            try await client.execute(uri: "/data.js", method: .get) { response in
                let list = try JSONDecoder().decode(
                    [[String: JSONValue]].self,
                    from: Data(response.body.readableBytesView)
                )
                let job = try #require(list.first)
                #expect(job["started"] == .string("1700000000"))
                #expect(job["finished"] == .string("2023-11-14T22:14:25Z"))
                #expect(job["duration"] == .string("1m5s"))
                #expect(job["prow_job"] == .string("a"))
                #expect(job["state"] == .string("failure"))
                #expect(job["build_id"] == .string("7"))
                #expect(job["refs_key"]?.stringValue?.hasPrefix("main:2222") == true)
            }
        }
    }

    @Test(arguments: [
        ("/prowjob", 400, "request did not provide the 'prowjob' query parameter"),
        ("/prowjob?prowjob=none", 404, "there is no job none"),
        ("/prowjob?prowjob=a", 200, "kind: ProwJob"),
        ("/log?job=unit", 400, "request did not provide the 'id' query parameter"),
        ("/log?id=7", 400, "request did not provide the 'job' query parameter"),
        ("/log?job=unit&id=8", 404, "Log not found"),
        ("/log?job=unit&id=7", 200, "one\ntwo\n"),
        ("/rerun?prowjob=none", 404, "there is no job none"),
        ("/rerun?prowjob=a", 200, "description: Successfully reran a."),
        ("/prowjobs.js?state=odd", 400, "has to be one of scheduling"),
        ("/prowjobs.js?limit=-1", 400, "has to be a number"),
    ])
    func whatCanBeRead(uri: String, status: Int, says: String) async throws {
        try await Self.visit { client, desk in
            try await desk.storeFinished("a", log: "one\ntwo\n")
            try await client.execute(uri: uri, method: .get) { response in
                #expect(response.status.code == status)
                #expect(String(buffer: response.body).contains(says))
            }
            #expect(try await desk.list(JobQuery(), offset: 0).total == 1)
        }
    }

    @Test func aPieceOfALogIsServed() async throws {
        try await Self.visit { client, desk in
            try await desk.storeFinished("a", log: "one\ntwo\n")
            try await client.execute(uri: "/log?job=unit&id=7", method: .get, headers: [.range: "bytes=4-6"]) {
                #expect($0.status == .partialContent)
                #expect(String(buffer: $0.body) == "two")
                #expect($0.headers[.accessControlAllowOrigin] == "*")
            }
        }
    }

    @Test(arguments: [
        ("/prowjobs.js", 200), ("/prowjobs.js?limit=9", 200), ("/prowjobs.js?prowjob=secret", 200), ("/data.js", 200),
        ("/prowjob?prowjob=secret", 404), ("/rerun?prowjob=secret", 404), ("/log?job=quiet&id=7", 404),
    ])
    func `a hidden job is nowhere unless it is asked for`(uri: String, status: Int) async throws {
        for scope in [JobVisibility.Scope.open, .openAndHidden] {
            try await Self.visit(showing: scope) { client, desk in
                var job = ProwJob.sample("secret", job: "quiet", state: .failure)
                job.spec.hidden = true
                job.status.buildID = "7"
                _ = try await desk.store.create(job)
                try await client.execute(uri: uri, method: .get) { response in
                    let isShown = scope == .openAndHidden
                    #expect(response.status.code == (isShown ? 200 : status))
                    if !uri.hasPrefix("/log"), status == 200 {
                        #expect(String(buffer: response.body).contains("quiet") == isShown)
                    }
                }
            }
        }
    }

    @Test(arguments: ["/abort?prowjob=secret", "/rerun?prowjob=secret", "/rerun?prowjob=secret&mode=latest"])
    func `a hidden job is not changed by those who don't see it`(uri: String) async throws {
        try await Self.visit(showing: .open) { client, desk in
            var job = ProwJob.sample("secret")
            job.spec.hidden = true
            _ = try await desk.store.create(job)
            try await client.execute(uri: uri, method: .post, headers: [.origin: "http://localhost"]) { response in
                #expect(response.status == .notFound)
            }
            #expect(try await desk.list(JobQuery(), offset: 0).jobs.map(\.status.state) == [.triggered])
        }
    }

    /// A page of another site must not be able to press these buttons.
    @Test(arguments: ["/abort?prowjob=a", "/rerun?prowjob=a", "/rerun?prowjob=a&mode=latest"])
    func changesFromElsewhereAreRefused(uri: String) async throws {
        try await Self.visit { client, desk in
            _ = try await desk.store.create(.sample("a"))
            let strange: [HTTPFields] = [[:], [.origin: "https://evil.example"], [.referer: "http://localhost/"]]
            for headers in strange {
                try await client.execute(uri: uri, method: .post, headers: headers) { response in
                    #expect(response.status == .forbidden)
                }
            }
            #expect(try await desk.list(JobQuery(), offset: 0).total == 1)
            #expect(try await desk.job(named: "a")?.status.state == .triggered)
        }
    }

    @Test func changesFromThePagesAreMade() async throws {
        try await Self.visit { client, desk in
            _ = try await desk.store.create(.sample("a"))
            let own: HTTPFields = [.origin: "http://localhost"]
            try await client.execute(uri: "/abort?prowjob=a", method: .post, headers: own) { response in
                #expect(String(buffer: response.body) == "Job successfully aborted.\n")
            }
            #expect(try await desk.job(named: "a")?.status.state == .aborted)
            try await client.execute(uri: "/rerun?prowjob=a", method: .post, headers: own) { response in
                #expect(String(buffer: response.body).hasPrefix("Job successfully triggered."))
            }
            #expect(try await desk.list(JobQuery(), offset: 0).total == 2)
        }
    }

    private static let order = #"{"job": "unit", "fields": {"pull-number": "14"}}"#

    /// Orders name commits freely, so whoever reaches the port must not give any.
    @Test func jobsAreStartedAtTheSocketAlone() async throws {
        try await Self.visit(.pages) { client, desk in
            let headers: HTTPFields = [.origin: "http://localhost"]
            try await client.execute(uri: "/start", method: .post, headers: headers, body: .init(string: Self.order)) {
                #expect($0.status == .notFound)
            }
            #expect(try await desk.list(JobQuery(), offset: 0).total == 0)
        }
        try await Self.visit(.socket) { client, desk in
            try await client.execute(uri: "/start?dry-run=true", method: .post, body: .init(string: Self.order)) {
                #expect($0.status == .ok)
            }
            #expect(try await desk.list(JobQuery(), offset: 0).total == 0)
            try await client.execute(uri: "/start", method: .post, body: .init(string: Self.order)) {
                #expect($0.status == .ok)
            }
            #expect(try await desk.list(JobQuery(), offset: 0).jobs.map(\.spec.job) == ["unit"])
        }
    }

    @Test(arguments: [
        (#"{"job": "unit", "fields": {}}"#, "pull-number"), (#"{"job": "none", "fields": {}}"#, nil), ("[]", nil),
    ])
    func aBadOrderIsRefused(body: String, missing: String?) async throws {
        try await Self.visit(.socket) { client, _ in
            try await client.execute(uri: "/start", method: .post, body: .init(string: body)) { response in
                #expect(response.status == .badRequest)
                let name = try #require(HTTPField.Name(JobRoutes.missingFields))
                #expect(response.headers[name] == missing)
            }
        }
    }
}
