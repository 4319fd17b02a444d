import JUnitReports
import Testing

@Suite struct JUnitReportTests {
    private static let report = """
        <testsuites><testsuite><testcase classname="a.B" name="c"><system-out>noise</system-out>
        <failure message="m" type="t"><![CDATA[pkg/x_test.go:12: dark]]></failure></testcase>
        <testcase name="left out"><skipped message="why"/></testcase><testcase name="d"><error/></testcase>
        <testcase name="e" file="e.swift" line="4"/><testcase name="f"></testcase>
        </testsuite></testsuites>
        """

    @Test func `tests are counted, and failures kept`() throws {
        let report = try JUnitReport(Self.report, limit: 10)
        #expect(report.failures.map(\.name) == ["a.B.c", "d"])
        #expect(report.failures.map(\.message) == ["m\npkg/x_test.go:12: dark", ""])
        #expect([report.passed, report.failed, report.skipped] == [2, 2, 1])
    }

    @Test func `no more failures are kept than are asked for, and all are counted`() throws {
        let report = try JUnitReport(Self.report, limit: 1)
        #expect(report.failures.map(\.name) == ["a.B.c"])
        #expect(report.failed == 2)
    }

    @Test func `a long name and a long message are cut off`() throws {
        let long = String(repeating: "x", count: 100_000)
        let report = try JUnitReport(
            "<testcase name='\(long)'><failure message='\(long)'>\(long)</failure></testcase>",
            limit: 1
        )
        let failure = try #require(report.failures.first)
        #expect(failure.name.count == 300)
        #expect(failure.message.count == 4000)
    }

    @Test func `a document that is no report is refused`() {
        #expect(throws: JUnitReport.Mistake.self) { try JUnitReport("<testcase", limit: 1) }
    }
}
