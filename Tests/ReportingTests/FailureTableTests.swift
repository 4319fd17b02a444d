import ForgeModel
import JobModel
import Testing

@testable import Reporting

@Suite struct FailureTableTests {
    private static let prowComment = """
        @ada: The following tests **failed**, say `/retest` to rerun all failed tests or `/retest-required` to rerun \
        all mandatory failed tests:\r
        \r
        Test name | Commit | Details | Required | Rerun command\r
        --- | --- | --- | --- | ---\r
        unit | old1 | [link](https://a) | true | `/test unit`\r
        lint | old2 | [link](https://b) | false | `/test lint`\r
        \r
        <details>\r
        </details>\r
        <!-- test report -->
        """

    @Test func aCommentOfProwsIsRead() {
        #expect(FailureTable.isTable(Self.prowComment))
        #expect(FailureTable(body: Self.prowComment).rows.map(\.context) == ["unit", "lint"])
    }

    @Test func whatIsWrittenIsReadBack() {
        let table = FailureTable(rows: [FailureRow(.sample(state: .failure))])
        let body = table.body(for: "ada", about: "About.")
        #expect(
            body == """
                @ada: The following test **failed**, say `/retest` to rerun all failed tests or `/retest-required` \
                to rerun all mandatory failed tests:

                Test name | Commit | Details | Required | Rerun command
                --- | --- | --- | --- | ---
                unit | a1b2c3d | [link](https://bowsprit.example/jobs/job-1) | true | `/test unit`

                <details>

                About.

                </details>
                <!-- test report -->
                """
        )
        #expect(FailureTable(body: body) == table)
    }

    @Test(arguments: [(10, 10), (500, 500), (2_000, 500)])
    func aCommentIsNoLongerThanGitHubTakes(count: Int, shown: Int) {
        let rows = (0..<count).map { FailureRow(line: "job-\($0) | \(String(repeating: "x", count: 90))") }
        let body = FailureTable(rows: rows).body(
            for: "ada",
            about: "About.",
            note: String(repeating: "n", count: 9_000)
        )
        #expect(body.utf8.count <= FailureTable.limit)
        let read = FailureTable(body: body)
        #expect(read.rows.count >= shown && read.rows == Array(rows.suffix(read.rows.count)))
        #expect(body.contains("\(count - read.rows.count) more failed earlier") == (read.rows.count < count))
        let much = FailureTable(rows: rows).body(for: "ada", about: "", note: String(repeating: "n", count: 90_000))
        #expect(much.utf8.count <= FailureTable.limit && FailureTable.isTable(much))
    }

    @Test func withoutRowsAllPassed() {
        let body = FailureTable(rows: []).body(for: "ada", about: "About.")
        #expect(body.hasPrefix("@ada: all tests **passed!**\n\n"))
        #expect(FailureTable.isTable(body) && FailureTable(body: body).rows.isEmpty)
    }

    @Test(arguments: [
        (ProwJobState.failure, ["lint", "unit"]), (.success, ["lint"]), (.aborted, ["lint"]), (.error, ["lint"]),
    ])
    func aJobThatEndsTakesItsOldRowAway(state: ProwJobState, contexts: [String]) {
        let updated = FailureTable(body: Self.prowComment).updated(with: [.sample(state: state)])
        #expect(updated.rows.map(\.context) == contexts)
    }

    @Test func ofRowsWithOneContextTheLastCounts() {
        let rows = ["unit | 1", "lint | 1", "unit | 2", "lint | 2"].map { FailureRow(line: $0) }
        #expect(FailureTable(rows: rows).updated(with: []).rows.map(\.line) == ["unit | 2", "lint | 2"])
    }

    @Test(arguments: [("true", "false"), ("false", "true"), (nil, "unknown"), ("maybe", "unknown")])
    func theRowSaysWhetherTheJobIsRequired(isOptional: String?, required: String) {
        let row = FailureRow(.sample { $0.metadata.labels["prow.k8s.io/is-optional"] = isOptional })
        #expect(row.line.hasSuffix(" | \(required) | `/test unit`"))
    }

    @Test func aContextFromThePullRequestCannotBreakTheTable() {
        let job = ProwJob.sample(state: .failure) {
            $0.spec.context = "a | b\n\n@everyone"
            $0.spec.rerunCommand = "`rm`"
        }
        let body = FailureTable(rows: []).updated(with: [job]).body(for: "ada", about: "")
        let read = FailureTable(body: body)
        #expect(read.rows.map(\.context) == [#"a \| b @everyone"#])
        #expect(read.updated(with: [job]).rows.count == 1)
    }
}
