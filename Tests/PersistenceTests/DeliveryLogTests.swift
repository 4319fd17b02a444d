import ForgeModel
import Foundation
import Persistence
import Testing

@Suite struct DeliveryLogTests {
    let folder: TemporaryFolder
    let log: DeliveryLog

    init() throws {
        folder = try TemporaryFolder()
        log = DeliveryLog(try BotDatabase.open(at: folder.databaseFile))
    }

    @Test func `a GUID is stored once`() async throws {
        _ = try await log.store(.sample("a"))
        #expect(try await log.append(.sample("a", event: "push")) == .duplicate)
        #expect(try await log.count() == 1)
        #expect(try await log.delivery(guid: "a")?.event == "issue_comment")
    }

    @Test func `everything of a delivery is kept`() async throws {
        let id = try await log.store(.sample("a"))
        let delivery = try #require(try await log.delivery(guid: "a"))
        #expect(delivery.id == id)
        #expect(delivery.repository == RepositoryName("acme/widgets"))
        #expect(delivery.thread == 7)
        #expect(delivery.receivedAt == Date(timeIntervalSince1970: 1_700_000_000))
        #expect(delivery.state == .pending && delivery.attempts == 0 && delivery.finishedAt == nil)
        #expect(delivery.payloadBytes == 5)
        #expect(try await log.payload(of: id) == Data("hello".utf8))
    }

    @Test func `concurrent appends are all acknowledged, each GUID once`() async throws {
        let results = try await withThrowingTaskGroup(of: AppendResult.self) { group in
            for number in 0..<400 {
                group.addTask { [log] in try await log.append(.sample("guid-\(number % 200)")) }
            }
            return try await group.reduce(into: [AppendResult]()) { $0.append($1) }
        }
        #expect(results.count { $0 == .duplicate } == 200)
        #expect(Set(results).count == 201)
        #expect(try await log.count() == 200)
    }

    @Test func `an acknowledged append survives a crash`() async throws {
        for number in 0..<50 {
            _ = try await log.append(.sample("guid-\(number)"))
        }
        let recovered = DeliveryLog(try BotDatabase.open(at: try folder.copyOfDatabase()))
        #expect(try await recovered.count() == 50)
        #expect(
            try await recovered.pending(limit: 100).map(\.payload) == Array(repeating: Data("hello".utf8), count: 50)
        )
    }

    @Test func `pending deliveries come in the order of arrival, a page at a time`() async throws {
        for name in ["a", "b", "c", "d"] {
            _ = try await log.append(.sample(name, state: name == "b" ? .done : .pending))
        }
        let first = try await log.pending(limit: 2)
        #expect(first.map(\.delivery.guid) == ["a", "c"])
        #expect(try await log.pending(after: first.last?.delivery.id, limit: 2).map(\.delivery.guid) == ["d"])
    }

    @Test func `a delivery that came finished is not pending`() async throws {
        _ = try await log.append(.sample("a", state: .done))
        #expect(try await log.pending(limit: 9).isEmpty)
        #expect(try await log.delivery(guid: "a")?.finishedAt == Date(timeIntervalSince1970: 1_700_000_000))
    }

    @Test func `attempts add up with their actions, in their order`() async throws {
        let id = try await log.store(.sample("a"))
        let again = Date(timeIntervalSince1970: 1_700_000_060)
        let first = DeliveryAction(plugin: "hold", action: "add label", outcome: .failed, duration: .milliseconds(3))
        let second = DeliveryAction(
            plugin: "hold",
            action: "add label",
            outcome: .done,
            duration: .milliseconds(2),
            detail: "held"
        )
        try await log.finish(
            id,
            DeliveryOutcome(.failed, actions: [first], finishedAt: .now, nextAttemptAt: again, error: "502")
        )
        let failed = try #require(try await log.pending(limit: 1).first?.delivery)
        #expect(failed.state == .failed && failed.error == "502" && failed.nextAttemptAt == again)

        try await log.finish(id, DeliveryOutcome(.done, actions: [second], finishedAt: again))
        let done = try #require(try await log.delivery(guid: "a"))
        #expect(done.state == .done && done.attempts == 2 && done.error == nil && done.nextAttemptAt == nil)
        #expect(done.finishedAt == again)
        #expect(done.actions == [first, second])
    }

    @Test func `a delivery that was given up can be tried again`() async throws {
        let id = try await log.store(.sample("a"))
        try await log.finish(id, DeliveryOutcome(.dead, finishedAt: .now, error: "no"))
        #expect(try await log.pending(limit: 1).isEmpty)
        #expect(try await log.retry(id))
        #expect(try await log.pending(limit: 1).map(\.delivery.guid) == ["a"])
        #expect(try await log.retry(DeliveryID(rawValue: 99)) == false)
    }

    @Test(arguments: [
        (DeliveryFilter(), ["c", "b", "a"]),
        (DeliveryFilter(states: [.done]), ["b"]),
        (DeliveryFilter(states: [.dead]), []),
        (DeliveryFilter(event: "push"), ["c"]),
        (DeliveryFilter(repository: RepositoryName("ACME/Widgets")), ["c", "b", "a"]),
        (DeliveryFilter(repository: RepositoryName("acme/gears")), []),
        (DeliveryFilter(states: [.pending], event: "issue_comment", thread: 7), ["a"]),
    ])
    func `pages and counts follow the filter`(_ filter: DeliveryFilter, _ expected: [String]) async throws {
        _ = try await log.append(.sample("a"))
        _ = try await log.append(.sample("b", state: .done))
        _ = try await log.append(.sample("c", event: "push"))
        #expect(try await log.page(filter, limit: 10).map(\.guid) == expected)
        #expect(try await log.count(filter) == expected.count)
    }

    @Test func `a page begins before a delivery`() async throws {
        for name in ["a", "b", "c"] {
            _ = try await log.append(.sample(name))
        }
        let newest = try #require(try await log.page(limit: 1).first)
        #expect(try await log.page(before: newest.id, limit: 5).map(\.guid) == ["b", "a"])
    }
}
