import ReporterTesting
import Testing

/// Every reporter keeps the contract of `Reporter`.
@Suite(.timeLimit(.minutes(10))) struct ReporterConformanceTests {
    @Test(arguments: ReporterCheck.all) func slack(_ check: ReporterCheck) async throws {
        try await SlackWorld.run { try await check.run(in: $0) }
    }

    @Test(arguments: ReporterCheck.all) func webhook(_ check: ReporterCheck) async throws {
        try await WebhookWorld.run { try await check.run(in: $0) }
    }

    @Test(arguments: ReporterCheck.all) func pubSub(_ check: ReporterCheck) async throws {
        try await PubSubWorld.run { try await check.run(in: $0) }
    }

    @Test(arguments: ReporterCheck.all) func gerrit(_ check: ReporterCheck) async throws {
        try await GerritWorld.run { try await check.run(in: $0) }
    }

    @Test(arguments: ReporterCheck.all) func gitHubStatus(_ check: ReporterCheck) async throws {
        try await check.run(in: GitHubStatusWorld())
    }

    @Test(arguments: ReporterCheck.all) func gitHubComment(_ check: ReporterCheck) async throws {
        try await check.run(in: GitHubCommentWorld())
    }

    @Test(arguments: ReporterCheck.all) func gitHubChecks(_ check: ReporterCheck) async throws {
        try await check.run(in: GitHubCheckWorld())
    }
}
