import ForgeModel
import Foundation
import Persistence
import PluginTesting

@testable import Hooks

extension HookWorld {
    /// Stores a comment that waits to be handled, as a front door does that nobody listens behind.
    func store(_ text: String, on thread: ThreadID, guid: String = "guid") async throws {
        _ = try await log.append(
            NewDelivery(
                guid: guid,
                event: "issue_comment",
                repository: thread.repository,
                thread: thread.number,
                receivedAt: Self.now,
                payload: SamplePayload.comment(text, number: thread.number)
            )
        )
    }

    /// A front door with other secrets or plugins, and a worker that does not run.
    func makeIntake(
        secrets: HookSecrets = HookSecrets(secret: HookWorld.secret),
        plugins: [String] = ["probe"],
        log: DeliveryLog? = nil,
        onEvent: @escaping @Sendable (ForgeEvent) -> Void = { _ in }
    ) throws -> HookIntake {
        let host = PluginHost(try Self.plugins(plugins), jobs: FakeJobs(), runner: runner)
        return HookIntake(
            secrets: secrets,
            host: host,
            log: log ?? self.log,
            worker: Self.worker(self.log, host, Pauses()),
            onEvent: onEvent,
            now: { Self.now },
            logger: .silent
        )
    }

    /// A front door whose database is closed already.
    func intakeWithClosedDatabase(in folder: URL) async throws -> HookIntake {
        let database = try BotDatabase.open(at: folder.appending(path: "bot.sqlite"))
        try await database.close()
        return try makeIntake(log: DeliveryLog(database))
    }
}

extension HookIntake {
    /// Takes a delivery that a secret signs.
    @discardableResult
    func take(
        _ event: String,
        _ payload: Data,
        guid: String = "guid",
        secret: String = HookWorld.secret
    ) async throws(HookRejection) -> Answer {
        let fields = [
            "X-GitHub-Event": event, "X-GitHub-Delivery": guid, "Content-Type": "application/json",
            "X-Hub-Signature-256": HookSignature.header(of: payload, secret: secret),
        ]
        return try await take(try HookHeaders(method: "POST") { fields[$0] }, body: payload)
    }
}
