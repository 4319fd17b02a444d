import JobEngine
import JobModel
import JobStoreTesting
import Testing

@Suite struct EngineModelTests {
    @Test(.timeLimit(.minutes(10)), arguments: UInt64(1)...300)
    func `whatever happens, limits hold, no run starts twice, and every job ends once`(_ seed: UInt64) async throws {
        var model = EngineModel(seed: seed)
        try await model.run(steps: 60)

        let jobs = try await model.store.allJobs(JobQuery()).jobs
        #expect(Set(jobs.map(\.name)) == model.created, "a job is lost")
        #expect(jobs.allSatisfy { $0.isComplete && $0.status.state.isTerminal })
        let backend = model.backend
        #expect(await backend.live.isEmpty, "a run is left")
        let starts = await backend.starts
        #expect(Set(starts).count == starts.count, "a run was started twice: \(starts)")
        let most = await backend.most
        #expect(most.inAll <= 3 && most.byJob["unit-0"] ?? 0 <= 1, "a limit was exceeded: \(most)")

        for (name, changes) in Dictionary(grouping: try await model.store.history, by: \.name) {
            let firstEnd = changes.firstIndex(where: \.isComplete)
            #expect(firstEnd == changes.count - 1, "\(name) ended more than once, or changed after its end")
            let abort = changes.firstIndex { $0.status.state == .aborted }
            let afterwards = abort.map { changes[$0...].map(\.status.state) } ?? []
            #expect(afterwards.allSatisfy { $0 == .aborted }, "\(name) was aborted, and then \(afterwards)")
        }
    }
}

extension InMemoryJobStore {
    /// Every state of every job that was stored, in order.
    var history: [ProwJob] {
        get async throws {
            let last = try jobs(JobQuery()).version
            var states: [ProwJob] = []
            guard last != ResourceVersion(rawValue: "0") else { return [] }
            for try await change in watch(from: ResourceVersion(rawValue: "0")) {
                if case .stored(let job) = change { states.append(job) }
                if change.version == last { break }
            }
            return states
        }
    }
}
