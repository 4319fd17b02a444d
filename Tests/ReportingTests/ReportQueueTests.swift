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

    @Test mutating func aReporterHasNoMoreThanSoManyReportsAtATime() {
        let tasks = (1...20).map { ReportTask(.sample("unit-\($0)", pull: $0), reporter: .gitHubStatus) }
        let width = ReportQueue.width
        #expect(tasks.flatMap { queue.add($0) } == tasks.prefix(width).map { .report($0) })
        let other = ReportTask(.sample("unit"), reporter: .slack)
        #expect(queue.add(other) == [.report(other)])
        let again = ReportTask(.sample("lint", pull: 1), reporter: .gitHubStatus)
        #expect(queue.add(again).isEmpty)
        for (index, task) in tasks.enumerated() {
            let next = index + width
            let expected = next < tasks.count ? tasks[next] : next == tasks.count ? again : nil
            #expect(queue.finish(task, succeeded: true) == (expected.map { [.report($0)] } ?? []))
        }
    }

    @Test mutating func whatIsHeldBackStaysBackUntilItIsReleased() {
        queue.hold([lint, unit])
        #expect(queue.add(unit).isEmpty)
        #expect(queue.add(elsewhere) == [.report(elsewhere)])
        #expect(queue.release([lint, unit]) == [.report(lint)])
        #expect(queue.finish(lint, succeeded: true) == [.report(unit)])
        #expect(queue.finish(unit, succeeded: true).isEmpty)
        #expect(queue.add(unit) == [.report(unit)])
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
