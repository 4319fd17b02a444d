import JobModel
import Testing

@testable import Reporting

@Suite struct ReportQueueTests {
    private var queue = ReportQueue(retry: ReportRetry(limit: 3))
    private let unit = ReportTask(.sample("unit"), reporter: .gitHubStatus)
    private let lint = ReportTask(.sample("lint"), reporter: .gitHubStatus)
    private let elsewhere = ReportTask(.sample("unit-15", pull: 15), reporter: .gitHubStatus)

    @Test mutating func reportsOnOnePullRequestComeOneByOne() {
        #expect(queue.add(unit) == [.report(unit)])
        #expect(queue.add(lint).isEmpty)
        #expect(queue.add(lint).isEmpty)
        #expect(queue.add(elsewhere) == [.report(elsewhere)])
        #expect(queue.finish(unit, succeeded: true) == [.report(lint)])
        #expect(queue.finish(lint, succeeded: true).isEmpty)
        #expect(queue.add(unit) == [.report(unit)])
    }

    @Test mutating func aChangeWhileItsReportRunsIsReportedAfterIt() {
        #expect(queue.add(unit) == [.report(unit)])
        #expect(queue.add(unit).isEmpty)
        #expect(queue.finish(unit, succeeded: true) == [.report(unit)])
    }

    @Test mutating func aFailureWaitsWhileOthersGoOn() {
        _ = queue.add(unit)
        _ = queue.add(lint)
        #expect(queue.finish(unit, succeeded: false) == [.wait(unit, .seconds(1)), .report(lint)])
        #expect(queue.finish(lint, succeeded: true).isEmpty)
        _ = queue.add(unit)
        #expect(queue.finish(unit, succeeded: false) == [.wait(unit, .seconds(2))])
        _ = queue.add(unit)
        #expect(queue.finish(unit, succeeded: false) == [.giveUp(unit)])
        _ = queue.add(unit)
        #expect(queue.finish(unit, succeeded: false) == [.wait(unit, .seconds(1))])
    }

    @Test mutating func aSuccessForgetsFailures() {
        _ = queue.add(unit)
        _ = queue.finish(unit, succeeded: false)
        _ = queue.add(unit)
        _ = queue.finish(unit, succeeded: true)
        _ = queue.add(unit)
        #expect(queue.finish(unit, succeeded: false) == [.wait(unit, .seconds(1))])
    }

    @Test(arguments: [(1, 1), (2, 2), (5, 16), (9, 256), (10, 300), (19, 300)])
    func pausesDoubleUpToALimit(failures: Int, seconds: Int) {
        #expect(ReportRetry().pause(after: failures) == .seconds(seconds))
    }
}
