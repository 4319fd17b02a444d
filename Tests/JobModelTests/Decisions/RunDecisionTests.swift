import RE2
import Testing

@testable import JobModel

@Suite struct RunDecisionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var job: String
        var branch = "main"
        var changes: [String] = ["a.go"]
        var forced = false
        var defaultsToRun = false
        var runs: Bool

        var testDescription: String { "\(self)" }
    }

    @Test(arguments: [
        Row(job: #""always_run":true"#, runs: true),
        Row(job: #""always_run":true,"branches":["dev"]"#, runs: false),
        Row(job: #""optional":true"#, runs: false),
        Row(job: #""optional":true"#, forced: true, runs: true),
        Row(job: #""optional":true"#, defaultsToRun: true, runs: true),
        Row(job: #""branches":["dev"]"#, forced: true, runs: false),
        Row(job: #""run_if_changed":"go$""#, runs: true),
        Row(job: #""run_if_changed":"md$""#, runs: false),
        Row(job: #""run_if_changed":"md$""#, defaultsToRun: true, runs: true),
        Row(job: #""run_if_changed":"md$""#, forced: true, runs: true),
        Row(job: #""run_if_changed":".""#, changes: [], runs: false),
        Row(job: #""skip_if_only_changed":"md$""#, runs: true),
        Row(job: #""skip_if_only_changed":"md$""#, changes: ["a.md", "b.go"], runs: true),
        Row(job: #""skip_if_only_changed":"md$""#, changes: ["a.md"], runs: false),
        Row(job: #""skip_if_only_changed":"md$""#, changes: [], runs: false),
    ])
    func presubmits(row: Row) async throws {
        let job = try decoded(Presubmit.self, #"{"name":"unit",\#(row.job)}"#)
        let decision = PresubmitFilter.Decision(forced: row.forced, defaultsToRun: row.defaultsToRun)
        let running = try await Presubmits([job]).index.running(
            [decision],
            branch: row.branch,
            changes: ChangedFiles(row.changes)
        )
        #expect(running == (row.runs ? [0] : []))
    }

    @Test(arguments: [
        (#""context":"c""#, ["a"], true), (#""always_run":false"#, ["a"], false), (#""always_run":true"#, [], true),
        (#""run_if_changed":"a""#, ["a"], true), (#""run_if_changed":"a""#, ["b"], false),
        (#""branches":["dev"]"#, ["a"], false),
    ])
    func postsubmits(fields: String, changes: [String], runs: Bool) async throws {
        let job = try decoded(Postsubmit.self, #"{"name":"unit",\#(fields)}"#)
        #expect(try await job.shouldRun(branch: "main", changes: ChangedFiles(changes)) == runs)
    }

    @Test func filesAreFetchedOnceAndOnlyWhenNeeded() async throws {
        let counter = Counter()
        let changes = ChangedFiles {
            await counter.increment()
            return ["a.go"]
        }
        let always = try decoded(Presubmit.self, #"{"name":"unit","always_run":true}"#)
        let filters = [PresubmitFilter.testAll]
        _ = try await filters.selected(from: [always], branch: "main", changes: changes)
        #expect(await counter.count == 0)
        let conditional = try decoded(Presubmit.self, #"{"name":"unit","run_if_changed":"go"}"#)
        for _ in 0..<3 {
            _ = try await filters.selected(from: [always, conditional], branch: "main", changes: changes)
        }
        #expect(await counter.count == 1)
    }

    @Test func aFailedFetchIsAnError() async throws {
        struct Unreachable: Error {}
        let job = try decoded(Presubmit.self, #"{"name":"unit","run_if_changed":"go"}"#)
        await #expect(throws: Unreachable.self) {
            try await [PresubmitFilter.testAll].selected(
                from: [job],
                branch: "main",
                changes: ChangedFiles { throw Unreachable() }
            )
        }
    }
}

private actor Counter {
    private(set) var count = 0

    func increment() {
        count += 1
    }
}
