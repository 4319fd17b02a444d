import Foundation
import Persistence
import Testing

@Suite struct DeliveryPruningTests {
    let folder: TemporaryFolder
    let log: DeliveryLog

    init() throws {
        folder = try TemporaryFolder()
        log = DeliveryLog(try BotDatabase.open(at: folder.databaseFile))
    }

    private func fill(count: Int = 10) async throws {
        for number in 0..<count {
            let state: DeliveryState = number == 0 ? .pending : .done
            let time = Date(timeIntervalSince1970: Double(number))
            _ = try await log.append(.sample("\(number)", receivedAt: time, state: state))
        }
    }

    @Test func `payloads of old handled deliveries go first`() async throws {
        try await fill()
        let retention = DeliveryRetention(
            payloadsFrom: Date(timeIntervalSince1970: 5),
            deliveriesFrom: .distantPast,
            count: 100
        )
        #expect(try await log.prune(retention) == 0)
        let kept = try await log.page(limit: 100).filter { $0.payloadBytes > 0 }.map(\.guid)
        #expect(kept == ["9", "8", "7", "6", "5", "0"])
    }

    @Test func `old deliveries go, those that wait stay`() async throws {
        try await fill()
        let retention = DeliveryRetention(
            payloadsFrom: .distantPast,
            deliveriesFrom: Date(timeIntervalSince1970: 8),
            count: 100
        )
        #expect(try await log.prune(retention) == 7)
        #expect(try await log.page(limit: 100).map(\.guid) == ["9", "8", "0"])
    }

    @Test func `the oldest of too many go, more than a step of them`() async throws {
        try await fill(count: 1203)
        let retention = DeliveryRetention(payloadsFrom: .distantPast, deliveriesFrom: .distantPast, count: 3)
        #expect(try await log.prune(retention) == 1199)
        #expect(try await log.page(limit: 100).map(\.guid) == ["1202", "1201", "1200", "0"])
    }

    @Test func `the actions of a removed delivery go with it`() async throws {
        let id = try await log.store(.sample("a"))
        let action = DeliveryAction(plugin: "hold", action: "add label", outcome: .done, duration: .zero)
        try await log.finish(id, DeliveryOutcome(.done, actions: [action], finishedAt: .now))
        try await log.prune(DeliveryRetention(payloadsFrom: .now, deliveriesFrom: .distantFuture, count: 9))
        let again = try await log.store(.sample("b"))
        #expect(again == id)
        #expect(try await log.delivery(guid: "b")?.actions == [])
    }
}
