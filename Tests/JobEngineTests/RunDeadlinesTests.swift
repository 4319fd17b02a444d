import JobModel
import JobStoreTesting
import Testing

@testable import JobEngine

@Suite struct RunDeadlinesTests {
    let timeouts = JobTimeouts(pending: .seconds(60), running: .seconds(300))

    private func job(_ name: String) -> ProwJob {
        var job = ProwJob.sample(name)
        job.status.buildID = "1"
        return job
    }

    @Test func `a run counts from when it began, and by how far it is`() {
        var deadlines = RunDeadlines()
        let run = RunID(job("a"))
        #expect(deadlines.next(timeouts) == nil)
        #expect(deadlines.note(job("a"), began: .seconds(-10), isRunning: false, timeouts) == .seconds(50))
        #expect(deadlines.takeOverdue(at: .seconds(49), timeouts).isEmpty)
        #expect(deadlines.note(job("a"), began: .seconds(7), isRunning: true, timeouts) == .seconds(290))
        #expect(deadlines.next(timeouts) == .seconds(290))
        #expect(deadlines.takeOverdue(at: .seconds(289), timeouts).isEmpty)
        #expect(deadlines.takeOverdue(at: .seconds(290), timeouts) == [run: .running])
        #expect(deadlines.next(timeouts) == nil, "it is told once")
    }

    @Test func `the next one is the first of all, and one that is over does not count`() {
        var deadlines = RunDeadlines()
        for (name, began) in [("a", 3), ("b", 1), ("c", 2)] {
            _ = deadlines.note(job(name), began: .seconds(began), isRunning: false, timeouts)
        }
        deadlines.forget(RunID(job("b")))
        #expect(deadlines.next(timeouts) == .seconds(62))
        #expect(deadlines.takeOverdue(at: .seconds(62), timeouts) == [RunID(job("c")): .pending])
        #expect(deadlines.next(timeouts) == .seconds(63))
    }
}
