import ReporterTesting
import Testing

/// The storage reporter keeps the contract of `Reporter`, as those in `ReportingTests` do.
@Suite(.timeLimit(.minutes(10))) struct StorageConformanceTests {
    @Test(arguments: ReporterCheck.all) func `keeps the contract`(_ check: ReporterCheck) async throws {
        try await check.run(in: StorageWorld())
    }
}
