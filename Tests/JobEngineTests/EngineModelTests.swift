import JobEngine
import JobModel
import JobStoreTesting
import Testing

@Suite struct EngineModelTests {
    @Test(.timeLimit(.minutes(10)), arguments: UInt64(1)...40)
    func `whatever happens, limits hold, no run starts twice, and every job ends`(_ seed: UInt64) async throws {
        var model = EngineModel(seed: seed)
        try await model.run(steps: 60)
        let jobs = try await model.store.allJobs(JobQuery()).jobs
        #expect(jobs.allSatisfy { $0.isComplete && $0.status.state.isTerminal })
        #expect(await model.backend.live.isEmpty)
    }
}
