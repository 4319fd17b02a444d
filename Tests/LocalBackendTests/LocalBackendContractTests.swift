import JobBackendTesting
import LocalBackend
import Testing

@Suite(.timeLimit(.minutes(10))) struct LocalBackendContractTests {
    @Test(arguments: JobBackendCheck.all)
    func `keeps the contract`(_ check: JobBackendCheck) async throws {
        let fixture = try BackendFixture()
        try await check.run(on: try await fixture.open()) { fixture.job($0) }
    }
}
