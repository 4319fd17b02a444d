import JobStoreTesting
import Testing

@Suite struct InMemoryJobStoreTests {
    @Test(.timeLimit(.minutes(10)), arguments: JobStoreCheck.all)
    func `keeps the contract`(_ check: JobStoreCheck) async throws {
        try await check.run(on: InMemoryJobStore())
    }
}
