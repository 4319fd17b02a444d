import ForgeModel
import Foundation
import Persistence
import Testing

@Suite struct DeliveryStepTests {
    private static let time = Date(timeIntervalSince1970: 1_767_323_045)
    private static let done = DeliveryStep(plugin: "lgtm", handler: 1)
    private static let dead = DeliveryStep(plugin: "external:crane", handler: 0, failure: "answered 404")

    let folder: TemporaryFolder
    let log: DeliveryLog

    init() throws {
        folder = try TemporaryFolder()
        log = DeliveryLog(try BotDatabase.open(at: folder.databaseFile))
    }

    private func finish(_ id: DeliveryID, _ state: DeliveryState, _ steps: [DeliveryStep] = []) async throws {
        let error = state == .done ? nil : "broken"
        try await log.finish(id, DeliveryOutcome(state, steps: steps, finishedAt: Self.time, error: error))
    }

    @Test func `steps are kept while the delivery is not done`() async throws {
        let id = try await log.store(.sample("a"))
        #expect(try await log.steps(of: id) == [])
        try await finish(id, .failed, [Self.done])
        #expect(try await log.steps(of: id) == [Self.done])
        try await finish(id, .failed, [Self.done, Self.dead])
        #expect(try await log.steps(of: id) == [Self.dead, Self.done])
        try await finish(id, .done)
        #expect(try await log.steps(of: id) == [])
    }

    @Test func `a retry forgets what was given up and no more`() async throws {
        let id = try await log.store(.sample("a"))
        try await finish(id, .dead, [Self.done, Self.dead])
        #expect(try await log.deadLetterCount() == 1)
        #expect(try await log.retry(id))
        #expect(try await log.steps(of: id) == [Self.done])
        #expect(try await log.deadLetterCount() == 0)
    }

    @Test func `dead letters are those of dead deliveries, the newest first`() async throws {
        let retrying = try await log.store(.sample("retrying"))
        try await finish(retrying, .failed, [Self.dead])
        let first = try await log.store(.sample("first"))
        try await finish(
            first,
            .dead,
            [Self.dead, DeliveryStep(plugin: "wip", handler: 2, failure: "lost"), Self.done]
        )
        let unread = try await log.store(.sample("unread", event: "push"))
        try await finish(unread, .dead)
        let letters = try await log.deadLetters(limit: 9)
        #expect(letters.map(\.guid) == ["unread", "first", "first"])
        #expect(letters.map(\.plugin) == [nil, "external:crane", "wip"])
        #expect(letters.map(\.reason) == ["broken", "answered 404", "lost"])
        #expect(letters.allSatisfy { $0.at == Self.time && $0.thread == 7 })
        #expect(letters.first?.event == "push")
        #expect(try await log.deadLetters(offset: 2, limit: 9).map(\.plugin) == ["wip"])
        #expect(try await log.deadLetterCount() == 3)
    }

    @Test func `steps go with their delivery`() async throws {
        let id = try await log.store(.sample("a"))
        try await finish(id, .dead, [Self.dead])
        try await log.prune(DeliveryRetention(payloadsFrom: Self.time, deliveriesFrom: Self.time, count: 9))
        #expect(try await log.steps(of: id) == [])
        #expect(try await log.deadLetterCount() == 0)
    }

    @Test func `headers are kept where they are given`() async throws {
        let headers = [WebhookHeader(name: "X-GitHub-Event", value: "push \"x\"\u{1F}é")]
        var delivery = NewDelivery.sample("a", payload: Data("héllo".utf8))
        delivery.headers = headers
        let id = try await log.store(delivery)
        #expect(try await log.webhook(of: id) == StoredWebhook(headers: headers, payload: Data("héllo".utf8)))
        #expect(try await log.webhook(of: try await log.store(.sample("b"))) == nil)
        #expect(try await log.webhook(of: DeliveryID(rawValue: 99)) == nil)
    }
}
