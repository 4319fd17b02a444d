import Foundation
import GitHubForge
import PluginKit
import Testing

@testable import Hooks

@Suite struct RetryScheduleTests {
    private struct Fault: Error {}

    @Test(arguments: [(1, 2), (2, 4), (3, 8), (7, 128), (8, nil), (9, nil)] as [(Int, Int?)])
    func waitsDouble(_ attempt: Int, _ seconds: Int?) {
        let delay = RetrySchedule().delay(afterAttempt: attempt, fault: Fault(), now: HookWorld.now)
        #expect(delay == seconds.map { .seconds($0) })
    }

    /// What a handler asks for and what has passed since the delivery came in, and what is waited; in seconds.
    @Test(
        arguments: [
            (5, 0, 5), (0, 0, 1), (5, 3_598, 2), (5, 3_600, nil), (5, 90_000, nil), (7_200, 0, 3_600),
        ] as [(Int, Int, Int?)]
    )
    func postponementsAreBounded(_ asked: Int, _ waited: Int, _ seconds: Int?) {
        let postponed = Postponed(by: .seconds(asked), until: "the lamp is lit")
        let delay = RetrySchedule().delay(for: postponed, waited: .seconds(waited))
        #expect(delay == seconds.map { .seconds($0) })
    }

    @Test func waitsAreBounded() {
        let patient = RetrySchedule(attempts: 1_000)
        for attempt in [10, 20, 21, 63, 64, 999] {
            let delay = patient.delay(afterAttempt: attempt, fault: Fault(), now: HookWorld.now)
            #expect(delay == .seconds(600))
        }
    }

    @Test(arguments: [(1, 90.0, 90), (50, 90.0, 90), (1, -5.0, 1)])
    func aLimitIsWaitedForHoweverOften(_ attempt: Int, _ offset: Double, _ seconds: Int) {
        let fault = GitHubFault.limited(request: "GET /", until: HookWorld.now.addingTimeInterval(offset))
        let delay = RetrySchedule().delay(afterAttempt: attempt, fault: fault, now: HookWorld.now)
        #expect(delay == .seconds(seconds))
    }
}
