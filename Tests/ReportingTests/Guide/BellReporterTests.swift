import JobModel
import ReporterTesting
import Reporting
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct BellReporterTests {
    @Test(arguments: ReporterCheck.all)
    func keepsTheContract(_ check: ReporterCheck) async throws {
        try await LoopbackService.run(answering: { _ in .init(status: 204) }) { service in
            try await check.run(in: BellWorld(service: service))
        }
    }

    @Test func theBellShowsTheState() async throws {
        try await LoopbackService.run(answering: { _ in .init(status: 204) }) { service in
            let world = BellWorld(service: service)
            let outcome = try await world.makeReporter().report(world.makeJob("tide-table", .failure))
            #expect(outcome == .reported)
            #expect(service.calls.map(\.path) == ["/bells/tide-table"])
        }
    }
}
