import ForgeModel
import Persistence
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct LaneQueueTests {
    private func delivery(_ id: Int64, _ lane: String) -> QueuedDelivery {
        QueuedDelivery(
            id: DeliveryID(rawValue: id),
            guid: "\(id)",
            eventName: "push",
            lane: .alone(lane),
            receivedAt: HookWorld.now,
            attempts: 0,
            isRepeat: false,
            plan: nil
        )
    }

    @Test func aLaneKeepsItsOrder() async throws {
        let queue = LaneQueue()
        for id in 1...3 { await queue.add(delivery(Int64(id), "a")) }
        for id in 1...3 {
            let next = try #require(await queue.next())
            #expect(next.guid == "\(id)")
            await queue.finished(next.lane)
        }
        #expect(await queue.count == 0)
    }

    @Test func aBusyLaneWaitsAndOthersDoNot() async throws {
        let queue = LaneQueue()
        await queue.add(delivery(1, "a"))
        await queue.add(delivery(2, "a"))
        await queue.add(delivery(3, "b"))
        let first = try #require(await queue.next())
        let second = try #require(await queue.next())
        #expect([first.guid, second.guid] == ["1", "3"])
        async let third = queue.next()
        await queue.add(delivery(4, "b"))
        await queue.finished(second.lane)
        #expect(await third?.guid == "4", "`a` is still busy")
        await queue.finished(first.lane)
        #expect(await queue.next()?.guid == "2")
    }

    @Test func lanesTakeTurns() async throws {
        let queue = LaneQueue()
        for (id, lane) in ["a", "a", "a", "b"].enumerated() { await queue.add(delivery(Int64(id), lane)) }
        var order: [String] = []
        for _ in 0..<4 {
            let next = try #require(await queue.next())
            order.append(next.guid)
            await queue.finished(next.lane)
        }
        #expect(order == ["0", "3", "1", "2"])
    }

    @Test func whoWaitsIsServedWhenSomethingComes() async throws {
        let queue = LaneQueue()
        async let one = queue.next()
        async let two = queue.next()
        await queue.add(delivery(1, "a"))
        await queue.add(delivery(2, "b"))
        let guids = await [one?.guid, two?.guid]
        #expect(Set(guids) == ["1", "2"])
    }

    @Test func nobodyGetsAnythingFromAClosedQueue() async {
        let queue = LaneQueue()
        async let waiting = queue.next()
        await queue.add(delivery(1, "a"))
        _ = await waiting
        async let second = queue.next()
        await queue.close()
        #expect(await second == nil)
        await queue.add(delivery(2, "b"))
        #expect(await queue.next() == nil)
    }

    @Test(arguments: [nil, HookWorld.repository])
    func eventsThatNoHandlerCanAskForWaitForNobody(_ repository: RepositoryName?) {
        let event = ForgeEvent.other(name: "star", repository: repository)
        #expect(QueuedDelivery.Lane(event, guid: "one") == .alone("one"))
    }
}
