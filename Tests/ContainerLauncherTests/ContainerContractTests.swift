import JobBackendTesting
import Testing

@Suite(
    .timeLimit(.minutes(10)),
    .enabled(Comment(rawValue: PodmanService.absence)) { await PodmanService.shared.value != nil }
)
struct ContainerContractTests {
    @Test(arguments: JobBackendCheck.all)
    func `keeps the contract`(_ check: JobBackendCheck) async throws {
        let fixture = try await ContainerFixture()
        try await check.run(on: try await fixture.open()) { fixture.job($0) }
    }
}
