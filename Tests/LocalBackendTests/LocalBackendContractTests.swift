import JobBackendTesting
import LocalBackend
import Testing

@Suite(.timeLimit(.minutes(10))) struct LocalBackendContractTests {
    @Test(arguments: JobBackendCheck.all)
    func `keeps the contract`(_ check: JobBackendCheck) async throws {
        try await keeps(check, .quick)
    }

    @Test(.sandboxed, arguments: JobBackendCheck.all)
    func `keeps the contract in a sandbox`(_ check: JobBackendCheck) async throws {
        var settings = LocalBackendSettings.quick
        settings.sandbox = .required
        settings.limits = ProcessLimits(cpuTime: .seconds(3600), memory: 4 << 30)
        try await keeps(check, settings)
    }

    private func keeps(_ check: JobBackendCheck, _ settings: LocalBackendSettings) async throws {
        let fixture = try BackendFixture()
        try await check.run(on: try await fixture.open(settings: settings)) { fixture.job($0) }
    }
}
