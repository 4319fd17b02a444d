import ForgeModel
import ForgeSimulator
import Foundation
import Persistence
import Testing

@testable import Hooks

/// What is left of a delivery when a program outside the bot fails, or the bot does.
@Suite(.timeLimit(.minutes(10))) struct DeadLetterTests {
    @Test func whatWasStoredIsPassedOnAfterACrash() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(200)) { server in
                let list = "[{name: crane, endpoint: '\(server.url)'}]"
                let payload = SamplePayload.comment("Nice.")
                // The bot answers GitHub, and dies.
                try await world.outside(list).intake.take("issue_comment", payload)
                #expect(server.received.all.isEmpty)
                for life in 1...2 {
                    let outside = try world.outside(list)
                    try await world.working(outside.worker) { try await world.settled() }
                    #expect(server.received.all.map(\.body) == [payload], "life \(life)")
                }
            }
        }
    }

    @Test func afterARestartOnlyWhatIsLeftIsDone() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(500), .status(200)) { server in
                let thread = try await world.openIssue()
                let list = "[{name: crane, endpoint: '\(server.url)'}]"
                let first = try world.outside(list, sleep: { _ in try await untilCancelled() })
                try await world.working(first.worker) {
                    let payload = SamplePayload.comment("/say hello", number: thread.number)
                    try await first.intake.take("issue_comment", payload)
                    _ = try await world.delivery("guid", in: [.failed])
                }
                let second = try world.outside(list)
                try await world.working(second.worker) { try await world.settled() }
                let delivery = try #require(try await world.log.delivery(guid: "guid"))
                #expect(delivery.state == .done)
                #expect(delivery.actions.map(\.plugin).sorted() == ["external:crane", "external:crane", "probe"])
                #expect(await world.botComments(on: thread) == ["hello"])
                #expect(try await world.log.steps(of: delivery.id) == [])
            }
        }
    }

    @Test func aReplayTriesOnlyWhatWasGivenUp() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(404, "gone")) { server in
                let thread = try await world.openIssue()
                let outside = try world.outside("[{name: crane, endpoint: '\(server.url)'}]")
                try await world.working(outside.worker) {
                    let payload = SamplePayload.comment("/say hello\n/read", number: thread.number)
                    try await outside.intake.take("issue_comment", payload)
                    let dead = try await world.delivery("guid", in: [.done, .dead])
                    #expect(dead.state == .dead)
                    #expect(await world.labels(on: thread) == ["read"])
                    let letter = try #require(try await world.log.deadLetters(limit: 9).first)
                    #expect(letter.plugin == "external:crane")
                    #expect(letter.reason == "\(server.url) answered 404: gone")
                    #expect(letter.at == HookWorld.now)
                    #expect(letter.thread == thread.number)
                    #expect(try await world.log.deadLetterCount() == 1)

                    server.answer(.status(200))
                    try await world.forge.as("ben").setLabel(HookWorld.name, thread.number, "read", false)
                    #expect(try await outside.worker.replay(guid: "guid"))
                    let done = try await world.delivery("guid", in: [.done])
                    #expect(done.actions.map(\.plugin).filter { $0 == "probe" }.count == 2)
                    #expect(done.error == nil)
                }
                #expect(server.received.all.count == 2)
                #expect(await world.labels(on: thread) == [])
                #expect(try await world.log.deadLetterCount() == 0)
            }
        }
    }

    @Test func aPluginThatGoesOnFailingIsADeadLetterToo() async throws {
        try await withHooks { world in
            let thread = try await world.openIssue()
            world.forge.failNext(1_000, status: 502, matching: "/events")
            try await world.working {
                let payload = SamplePayload.comment("/say hello\n/read", number: thread.number)
                try await world.intake.take("issue_comment", payload)
                _ = try await world.delivery("guid", in: [.dead])
            }
            let letters = try await world.log.deadLetters(limit: 9)
            #expect(letters.map(\.plugin) == ["probe"])
            let id = try #require(try await world.log.delivery(guid: "guid")).id
            let steps = try await world.log.steps(of: id)
            #expect(steps.map(\.handler) == [0, 4])
            #expect(steps.map { $0.failure == nil } == [true, false])
        }
    }

    @Test func aPayloadThatCannotBeReadIsADeadLetterOfNoPlugin() async throws {
        try await withHooks { world in
            try await world.intake.take("issue_comment", Data(#"{"action": 5}"#.utf8))
            let letters = try await world.log.deadLetters(limit: 9)
            #expect(letters.map(\.plugin) == [nil])
            #expect(letters.first?.reason.hasPrefix("the payload cannot be read") == true)
        }
    }

    @Test func whatCameBeforeTheProgramIsNotPassedOn() async throws {
        try await withHooks { world in
            try await ExternalServer.run(.status(200)) { server in
                let payload = SamplePayload.comment("Nice.")
                try await world.intake.take("issue_comment", payload)
                let outside = try world.outside("[{name: crane, endpoint: '\(server.url)'}]")
                try await world.working(outside.worker) {
                    #expect(try await outside.worker.replay(guid: "guid"))
                    try await world.settled()
                }
                let delivery = try #require(try await world.log.delivery(guid: "guid"))
                #expect(delivery.state == .done)
                #expect(delivery.actions.map(\.outcome) == [.skipped])
                #expect(server.received.all.isEmpty)
            }
        }
    }
}
