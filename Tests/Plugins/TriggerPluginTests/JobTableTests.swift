import PluginKit
import PluginTesting
import Testing

@testable import TriggerPlugin

@Suite struct JobTableTests {
    /// The rows for jobs, without what stands around them.
    private func rows(_ jobs: [Presubmit?]) -> [String] {
        JobTable(jobs: jobs.compactMap(\.self)).text.split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("| `") }
    }

    @Test(arguments: [
        (World.job("a") { $0.alwaysRun = true }, "| `a` | `a` | always |"),
        (
            World.job("b") { $0.changes.runIfChanged = try? RegularExpression(#"^(a|b)\.md$"#) },
            #"| `b` | `b` | if a changed file matches `^(a\|b)\.md$` |"#
        ),
        (
            World.job("c") { $0.changes.skipIfOnlyChanged = try? RegularExpression("^docs/") },
            "| `c` | `c` | unless all changed files match `^docs/` |"
        ),
        (World.job("d"), "| `d` | `d` | when it is asked for |"),
        (World.job("e") { $0.runBeforeMerge = true }, "| `e` | `e` | when it is asked for, and before a merge |"),
        (World.job("f") { $0.context = "ci/f `x`" }, "| `f` | `ci/f 'x'` | when it is asked for |"),
        (World.job("g") { $0.skipReport = true }, "| `g` | none | when it is asked for |"),
    ])
    func says(_ job: Presubmit?, _ row: String) {
        #expect(rows([job]) == [row])
    }

    @Test func isSortedAndBounded() {
        let jobs = (0..<60).reversed().map { World.job("job-\(100 + $0)") }
        let rows = rows(jobs)
        #expect(rows.count == 50)
        #expect(rows == rows.sorted())
        #expect(JobTable(jobs: jobs.compactMap(\.self)).text.contains("There are 10 more."))
    }
}
