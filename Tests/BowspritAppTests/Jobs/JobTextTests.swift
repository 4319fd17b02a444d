import Foundation
import JobModel
import JobStoreTesting
import Testing

@testable import BowspritApp

/// How jobs are shown at a terminal.
@Suite struct JobTextTests {
    private static let start = Date(timeIntervalSince1970: 1_700_000_000)

    private static var finished: ProwJob {
        var job = ProwJob.sample("4f2c", state: .failure)
        job.status.pendingTime = start.addingTimeInterval(2)
        job.status.completionTime = start.addingTimeInterval(67)
        job.status.description = "exit status 1"
        job.status.buildID = "7"
        job.status.prevReportStates = ["github-reporter": .failure]
        return job
    }

    @Test func aTable() {
        var periodic = ProwJob.sample("93aa", job: "nightly")
        periodic.spec.refs = nil
        let table = JobTable(jobs: [Self.finished, periodic], now: Self.start.addingTimeInterval(3_660))
        #expect(
            table.lines(for: Console(isColoured: false) { _ in }) == [
                "STATE      JOB      SUBJECT         AGE   RAN   NAME",
                "failure    unit     acme/widgets#7  1h1m  1m5s  4f2c",
                "triggered  nightly  -               1h1m  -     93aa",
            ]
        )
        let coloured = table.lines(for: Console(isColoured: true) { _ in })
        #expect(coloured[1].hasPrefix("\u{1B}[31mfailure  \u{1B}[0m  unit"))
    }

    @Test func theFactsOfAJob() {
        let lines = JobFacts(job: Self.finished, now: Self.start.addingTimeInterval(127))
            .lines(for: Console(isColoured: false) { _ in })
        #expect(lines.first == "unit  failure: exit status 1")
        for line in [
            "name      4f2c", "finished  2023-11-14T22:14:27Z (1m ago)", "ran       1m5s", "build id  7",
            "trust     untrusted", "reported  github-reporter: failure",
        ] {
            #expect(lines.contains { $0.hasPrefix("  \(line)") }, "\(line) in \(lines)")
        }
        #expect(!lines.contains { $0.contains("started again") || $0.contains("page") })
    }

    @Test(arguments: [
        (0.4, "0s"), (9, "9s"), (60, "1m"), (3_605, "1h"), (3_660, "1h1m"), (200_000, "2d7h"), (-5, "0s"),
    ])
    func lengths(seconds: TimeInterval, text: String) {
        #expect(seconds.shortWords == text)
    }

    @Test(arguments: JobOutput.allCases)
    func forms(_ output: JobOutput) throws {
        let jobs = [ProwJob.sample("4f2c"), .sample("93aa")]
        let text = try output.text(of: jobs)
        switch output {
        case .text: #expect(text == nil)
        case .name: #expect(text == "4f2c\n93aa")
        case .json:
            let list = try JSONDecoder().decode([String: [ProwJob]].self, from: Data((text ?? "").utf8))
            #expect(list["items"] == jobs)
        case .yaml: #expect(text?.hasPrefix("items:\n- apiVersion: prow.k8s.io/v1\n  kind: ProwJob\n") == true)
        }
    }
}
