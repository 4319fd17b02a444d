import AsyncHTTPClient
import ForgeModel
import Foundation
import Persistence
import PluginKit
import Testing

@testable import Hooks

/// From the front door to a program on loopback, through the log.
@Suite(.timeLimit(.minutes(10))) struct ExternalForwardingTests {
    @Test func aDeliveryArrivesByteByByte() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(200)) { server in
                let outside = try world.outside("[{name: crane, endpoint: '\(server.url)'}]")
                let payload = Data(#"{"zen": "é \u0041",  "repository": {"full_name":"harbor/lantern"} }"#.utf8)
                try await world.working(outside.worker) {
                    try await outside.intake.take("star", payload)
                    let delivery = try await world.delivery("guid", in: [.done, .dead])
                    #expect(delivery.state == .done)
                    #expect(delivery.actions.map(\.plugin) == ["external:crane"])
                    #expect(delivery.actions.map(\.action) == ["pass star on"])
                }
                let request = try #require(server.received.all.first)
                #expect(server.received.all.count == 1)
                #expect(request.body == payload)
                #expect(request.path == "/")
                #expect(request["User-Agent"] == "ProwHook")
                #expect(request["Content-Type"] == "application/json")
                #expect(request["X-GitHub-Event"] == "star")
                #expect(request["X-GitHub-Delivery"] == "guid")
                let signature = HookSignature.header(of: payload, secret: HookWorld.secret)
                #expect(request["X-Hub-Signature-256"] == signature)
            }
        }
    }

    @Test(arguments: [
        ("[]", "issue_comment", ["issue_comment"]), ("[issue_comment]", "issue_comment", ["issue_comment"]),
        ("[push]", "issue_comment", []), ("[star]", "star", ["star"]), ("[issue_comment]", "star", []),
        ("[STAR]", "star", []),
    ])
    func onlyEventsThatItWantsArePassedOn(_ events: String, _ event: String, _ arriving: [String]) async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(200)) { server in
                let list = "[{name: crane, endpoint: '\(server.url)', events: \(events)}]"
                let outside = try world.outside(list)
                let plan = try outside.host.plan(eventName: event, payload: SamplePayload.comment("Nice."))
                #expect(plan.forwards.map(\.name.text) == arriving.map { _ in "external:crane" })
                #expect(plan.steps.isEmpty)
                try await outside.intake.take(event, SamplePayload.comment("Nice."))
                // A comment is kept, since a plugin listens to comments; an event that nobody asks for is not.
                let isKept = event == "issue_comment" || !arriving.isEmpty
                let stored = try await world.log.delivery(guid: "guid")
                #expect((stored != nil) == isKept)
                if let stored {
                    #expect(stored.state == (arriving.isEmpty ? .done : .pending))
                    #expect((try await world.log.webhook(of: stored.id) != nil) == !arriving.isEmpty)
                }
                try await world.working(outside.worker) { try await world.settled() }
                #expect(server.received.all.compactMap { $0["X-GitHub-Event"] } == arriving)
            }
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let replies: [ExternalServer.Reply]
        let state: DeliveryState
        let attempts: Int
        var reason: String?
        var testDescription: String { "\(replies) → \(state)" }
    }

    @Test(arguments: [
        Row(replies: [.status(200)], state: .done, attempts: 1),
        Row(replies: [.status(204)], state: .done, attempts: 1),
        Row(replies: [.status(500), .status(200)], state: .done, attempts: 2),
        Row(replies: [.status(503), .status(429), .status(408), .status(200)], state: .done, attempts: 4),
        Row(replies: [.status(502, "broken")], state: .dead, attempts: 8, reason: "answered 502: broken"),
        Row(replies: [.status(404, "no such thing")], state: .dead, attempts: 1, reason: "answered 404: no such thing"),
        Row(replies: [.status(500), .status(403)], state: .dead, attempts: 2, reason: "answered 403"),
        Row(replies: [.status(304)], state: .dead, attempts: 1, reason: "answered 304"),
        Row(
            replies: [.status(400, String(repeating: "x", count: 100_000))],
            state: .dead,
            attempts: 1,
            reason: "answered 400: \(String(repeating: "x", count: 1_024))"
        ),
    ])
    func theAnswerDecides(_ row: Row) async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(200)) { server in
                server.answer(row.replies)
                let outside = try world.outside("[{name: crane, endpoint: '\(server.url)'}]")
                try await world.working(outside.worker) {
                    try await outside.intake.take("star", SamplePayload.comment("Nice."))
                    let delivery = try await world.delivery("guid", in: [.done, .dead])
                    #expect(delivery.state == row.state)
                    #expect(delivery.attempts == row.attempts)
                    #expect(delivery.error == row.reason.map { "\(server.url) \($0)" })
                }
                #expect(server.received.all.count == row.attempts)
                let letters = try await world.log.deadLetters(limit: 9)
                #expect(letters.map(\.plugin) == (row.state == .dead ? ["external:crane"] : []))
                #expect(letters.map(\.reason) == (row.reason.map { ["\(server.url) \($0)"] } ?? []))
            }
        }
    }

    @Test func whatCannotBeReachedIsTriedAgain() async throws {
        try await withHooks { world in
            // Nothing listens on the port of a server that has ended.
            let gone = Log<String>()
            try await ExternalServer.run(.status(200)) { gone.add($0.url) }
            let url = try #require(gone.all.first)
            // Like the bot's own client, which leaves trying again to the log.
            var connections = HTTPClient.Configuration()
            connections.connectionPool.retryConnectionEstablishment = false
            let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: connections)
            let forwarder = ExternalForwarder(http: http) { _ in try await untilCancelled() }
            let outside = try world.outside("[{name: crane, endpoint: '\(url)'}]", forwarder: forwarder)
            try await world.working(outside.worker) {
                try await outside.intake.take("star", SamplePayload.comment("Nice."))
                let delivery = try await world.delivery("guid", in: [.dead])
                #expect(delivery.attempts == 8)
                #expect(delivery.error?.hasPrefix("\(url) cannot be reached: ") == true)
            }
            try await http.shutdown()
        }
    }

    @Test func whatHangsIsLeftAfterTenSeconds() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.hang, .status(200)) { server in
                let limits = Log<Duration>()
                let forwarder = ExternalForwarder(http: .shared) { limit in
                    // Time passes for the first try alone.
                    if limits.add(limit) > 1 { try await untilCancelled() }
                    await server.arrived()
                }
                let outside = try world.outside("[{name: crane, endpoint: '\(server.url)'}]", forwarder: forwarder)
                try await world.working(outside.worker) {
                    try await outside.intake.take("star", SamplePayload.comment("Nice."))
                    let delivery = try await world.delivery("guid", in: [.done, .dead])
                    #expect(delivery.state == .done)
                    #expect(delivery.attempts == 2)
                    #expect(delivery.actions.map(\.outcome) == [.failed, .done])
                    #expect(delivery.actions.first?.detail == "\(server.url) did not answer within 10.0 seconds")
                }
                #expect(limits.all == [.seconds(10), .seconds(10)])
                #expect(world.workerPauses.all == [.seconds(2)])
            }
        }
    }

    @Test func whatHangsHoldsUpNoOtherPlugin() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.hang) { slow in
                try await ExternalServer.run(.status(200)) { quick in
                    let thread = try await world.openIssue()
                    let outside = try world.outside(
                        "[{name: slow, endpoint: '\(slow.url)'}, {name: quick, endpoint: '\(quick.url)'}]"
                    )
                    try await world.working(outside.worker) {
                        let payload = SamplePayload.comment("/say hello", number: thread.number)
                        try await outside.intake.take("issue_comment", payload)
                        await slow.arrived()
                        await quick.arrived()
                        while await world.botComments(on: thread).isEmpty { await Task.yield() }
                        #expect(try await world.log.delivery(guid: "guid")?.state == .pending)
                    }
                    #expect(try await world.log.delivery(guid: "guid")?.state == .pending)
                }
            }
        }
    }

    @Test func fourAtATimeAreUnderWayToOneEndpoint() {
        let slots = ForwardSlots(limit: 4)
        #expect((0..<5).map { _ in slots.enter("a") } == [true, true, true, true, false])
        #expect(slots.enter("b"))
        slots.leave("a")
        #expect(slots.enter("a"))
        #expect(!slots.enter("a"))
    }

    @Test func nothingIsPassedOnInADryRun() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(200)) { server in
                let outside = try world.outside("[{name: crane, endpoint: '\(server.url)'}]", forwarder: nil)
                try await world.working(outside.worker) {
                    try await outside.intake.take("star", SamplePayload.comment("Nice."))
                    #expect(try await world.delivery("guid", in: [.done, .dead]).actions.map(\.outcome) == [.skipped])
                }
                #expect(server.received.all.isEmpty)
            }
        }
    }
}
