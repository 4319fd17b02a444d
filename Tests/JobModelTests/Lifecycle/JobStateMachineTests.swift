import Foundation
import JobModel
import Testing

@Suite struct JobStateMachineTests {
    static let time = Date(timeIntervalSince1970: 100)

    /// Every legal step; all others are refused.
    static let steps: [ProwJobState: [JobEvent.Kind: ProwJobState]] = [
        .scheduling: [.schedule: .triggered, .error: .error, .abort: .aborted],
        .triggered: [.start: .pending, .error: .error, .timeOut: .error, .abort: .aborted],
        .pending: [
            .succeed: .success, .fail: .failure, .error: .error, .timeOut: .error, .abort: .aborted, .lose: .triggered,
        ],
        .aborted: [.tearDown: .aborted],
        .success: [.tearDown: .success],
        .failure: [.tearDown: .failure],
        .error: [.tearDown: .error],
    ]

    @Test(arguments: ProwJobState.allCases, JobEvent.Kind.allCases)
    func everyStepIsAllowedOrRefused(state: ProwJobState, event: JobEvent.Kind) throws {
        let status = ProwJobStatus(state: state, startTime: nil)
        let happening = JobEvent(event, reason: "because", at: Self.time)
        if let target = Self.steps[state]?[event] {
            let transition = try JobStateMachine().next(status, happening)
            #expect(transition.from == state)
            #expect(transition.to == target)
            #expect(transition.reason == "because")
            #expect(transition.time == Self.time)
            #expect(transition.completes == (target.isTerminal && event != .abort && event != .timeOut))
        } else {
            #expect(throws: IllegalJobStep(state: state, isComplete: false, event: event)) {
                try JobStateMachine().next(status, happening)
            }
        }
    }

    @Test(arguments: JobEvent.Kind.allCases)
    func nothingHappensToACompleteJob(event: JobEvent.Kind) {
        var status = ProwJobStatus(state: .aborted, startTime: nil)
        status.completionTime = Self.time
        #expect(throws: IllegalJobStep.self) {
            try JobStateMachine().next(status, JobEvent(event, reason: "", at: Self.time))
        }
    }

    @Test func aLostJobStartsAgainUntilItHasBeenLostTooOften() throws {
        let machine = JobStateMachine(maximumRevivals: 1)
        var status = ProwJobStatus(state: .triggered, startTime: nil)
        for _ in 0..<2 {
            status.apply(try machine.next(status, JobEvent(.start, reason: "Job triggered.", at: Self.time)))
            #expect(status.pendingTime == Self.time)
            status.apply(try machine.next(status, JobEvent(.lose, reason: "node gone", at: Self.time)))
        }
        #expect(status.state == .error)
        #expect(status.podRevivalCount == 1)
        #expect(status.description == "Job was lost 2 times and is not started again: node gone")
        #expect(status.completionTime == Self.time)
    }

    @Test func anAbortedJobIsCompleteOnlyAfterItsTearDown() throws {
        let machine = JobStateMachine()
        var status = ProwJobStatus(state: .pending, startTime: nil)
        status.apply(try machine.next(status, JobEvent(.abort, reason: "Aborted by trigger plugin.", at: Self.time)))
        #expect(status.completionTime == nil)
        status.apply(try machine.next(status, JobEvent(.tearDown, reason: "", at: Self.time + 5)))
        #expect(status.completionTime == Self.time + 5)
        #expect(status.description == "Aborted by trigger plugin.")
    }
}
