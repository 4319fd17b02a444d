import Foundation
import JobModel
import RE2

/// Measures how fast presubmits are chosen: by an expression of each job's own, and by the index that serves do.
struct Matching {
    private struct Case {
        let title: String
        let body: String
        var files: [String] = []
    }

    private struct Figures {
        let oneByOne: Duration
        let together: Duration
        let first: Duration
    }

    private let jobs = MatchingJobs(count: 3_000)

    private var cases: [Case] {
        [
            Case(title: "no command", body: "Thanks, this looks good to me; see the docs.\n\n- one\n- two\n"),
            Case(title: "/test NAME", body: "/test \(jobs.presubmits[1_234].name)"),
            Case(title: "/test all, 300 files", body: "/test all", files: MatchingJobs.files(300)),
            Case(title: "/retest", body: "/retest", files: MatchingJobs.files(3)),
        ]
    }

    /// Measures, and gives a table with a line for each sort of comment.
    ///
    /// - Throws: ``BenchError`` when the two ways choose different jobs.
    func report() async throws -> String {
        var lines = ["\(jobs.presubmits.count) presubmits  \t first\t index\t one by one\t ratio"]
        for comment in cases {
            let figures = try await measure(comment)
            let ratio = Int(figures.oneByOne / figures.together)
            let cells = [figures.first, figures.together, figures.oneByOne].map(Self.milliseconds)
            lines.append("\(comment.title)\t \(cells.joined(separator: "\t "))\t \(ratio)")
        }
        return lines.joined(separator: "\n")
    }

    private func measure(_ comment: Case) async throws -> Figures {
        let contexts = CommitContexts(all: Set(jobs.presubmits.prefix(2_000).map(\.context)))
        let filters = await PresubmitFilter.filters(for: comment.body, commands: TestCommands(in: comment.body)) {
            contexts
        }
        let presubmits = Presubmits(jobs.presubmits)
        let changes = ChangedFiles(comment.files)
        var selected = 0
        let together = try await Self.median(of: 101) {
            selected = try await filters.selected(from: presubmits, branch: "master", changes: changes).count
        }
        var selectedOneByOne = 0
        let oneByOne = try await Self.median(of: 5) {
            selectedOneByOne = jobs.selectedOneByOne(comment.body, filters, branch: "master", files: comment.files)
        }
        guard selected == selectedOneByOne else {
            throw BenchError("\(comment.title): the index chose \(selected) jobs, one by one it is \(selectedOneByOne)")
        }
        return Figures(oneByOne: oneByOne.median, together: together.median, first: together.first)
    }

    private static func median(
        of count: Int,
        _ body: () async throws -> Void
    ) async throws -> (first: Duration, median: Duration) {
        let clock = ContinuousClock()
        var durations: [Duration] = []
        for _ in 0..<count { durations.append(try await clock.measure { try await body() }) }
        return (durations[0], durations.sorted()[count / 2])
    }

    private static func milliseconds(_ duration: Duration) -> String {
        String(format: "%.3f ms", duration / .milliseconds(1))
    }
}
