import ForgeModel
import Foundation
import Persistence
import Synchronization
import Testing

@testable import Hooks

@Suite(.timeLimit(.minutes(10))) struct HookIntakeTests {
    private static let secrets = """
        "*": [{value: everywhere}]
        harbor: [{value: old}, {value: new}]
        harbor/lantern: [{value: lantern}]
        harbor/closed: []
        """

    @Test(arguments: [
        ("harbor/lantern", "lantern", true),
        ("harbor/lantern", "new", false),
        ("harbor/lantern", "everywhere", false),
        ("harbor/other", "old", true),
        ("harbor/other", "new", true),
        ("harbor/other", "lantern", false),
        ("harbor/closed", "new", false),
        ("pier/lantern", "everywhere", true),
        ("pier/lantern", "old", false),
    ])
    func aSecretCountsWhereItIsFor(_ repository: String, _ secret: String, _ isTaken: Bool) async throws {
        try await withHooks { world in
            let intake = try world.makeIntake(secrets: HookSecrets(fileText: Self.secrets))
            let payload = SamplePayload.comment("/say hello", repository: repository)
            if isTaken {
                #expect(try await intake.take("issue_comment", payload, secret: secret) == .received)
            } else {
                await #expect(throws: HookRejection.wrongSecret(for: repository)) {
                    try await intake.take("issue_comment", payload, secret: secret)
                }
                #expect(try await world.log.count() == 0)
            }
        }
    }

    @Test func eventsOfOrganizationsHaveSecrets() async throws {
        try await withHooks { world in
            let intake = try world.makeIntake(secrets: HookSecrets(fileText: Self.secrets))
            let payload = SamplePayload.member(of: "harbor")
            #expect(try await intake.take("organization", payload, secret: "new") == .received)
            await #expect(throws: HookRejection.wrongSecret(for: "harbor")) {
                try await intake.take("organization", payload, secret: "everywhere")
            }
            let strict = try world.makeIntake(secrets: HookSecrets(fileText: "harbor: [{value: new}]"))
            await #expect(throws: HookRejection.noSecret(for: "pier")) {
                try await strict.take("organization", SamplePayload.member(of: "pier"), secret: "new")
            }
        }
    }

    @Test func secretsRotateWhileTheBotRuns() async throws {
        try await withHooks { world in
            let intake = try world.makeIntake(secrets: HookSecrets(secret: "old"))
            let payload = SamplePayload.comment("/say hello")
            intake.currentSecrets = try HookSecrets(fileText: "\"*\": [{value: old}, {value: new}]")
            #expect(try await intake.take("issue_comment", payload, guid: "1", secret: "old") == .received)
            #expect(try await intake.take("issue_comment", payload, guid: "2", secret: "new") == .received)
            intake.currentSecrets = HookSecrets(secret: "new")
            await #expect(throws: HookRejection.invalidSignature) {
                try await intake.take("issue_comment", payload, guid: "3", secret: "old")
            }
            #expect(try await intake.take("issue_comment", payload, guid: "3", secret: "new") == .received)
        }
    }

    @Test func aGUIDSeenBeforeStaysAsItIs() async throws {
        try await withHooks { world in
            #expect(try await world.intake.take("issue_comment", SamplePayload.comment("/say one")) == .received)
            #expect(try await world.intake.take("issue_comment", SamplePayload.comment("/say two")) == .seenBefore)
            let stored = try #require(try await world.log.delivery(guid: "guid"))
            #expect(try await world.log.payload(of: stored.id) == SamplePayload.comment("/say one"))
        }
    }

    @Test func whatIsSignedButNotUnderstoodIsKept() async throws {
        try await withHooks { world in
            let payload = Data(#"{"action": "created", "repository": {"full_name": "harbor/lantern"}}"#.utf8)
            #expect(try await world.intake.take("issue_comment", payload) == .received)
            let stored = try #require(try await world.log.delivery(guid: "guid"))
            #expect(stored.state == .dead)
            #expect(stored.error?.hasPrefix("the payload cannot be read: ") == true)
            #expect(try await world.log.payload(of: stored.id) == payload)
            #expect(try await world.intake.take("issue_comment", payload) == .seenBefore)
            #expect(try await world.log.delivery(guid: "guid") == stored)
        }
    }

    @Test func aCommentWithoutACommandIsDoneAtOnce() async throws {
        try await withHooks { world in
            #expect(try await world.intake.take("issue_comment", SamplePayload.comment("Nice.")) == .received)
            let stored = try #require(try await world.log.delivery(guid: "guid"))
            #expect(stored.state == .done)
            #expect(stored.attempts == 0)
            #expect(stored.repository == HookWorld.repository)
            #expect(stored.thread == 1)
        }
    }

    @Test(arguments: [
        (["probe"], "push", false), (["push-probe"], "push", true), (["probe", "push-probe"], "push", true),
        (["push-probe"], "issue_comment", false), (["probe"], "issue_comment", true), ([], "issue_comment", false),
        (["probe", "push-probe"], "star", false),
    ])
    func whatNobodyListensToIsNotStored(_ plugins: [String], _ event: String, _ isStored: Bool) async throws {
        try await withHooks { world in
            let intake = try world.makeIntake(plugins: plugins)
            let payload =
                switch event {
                case "push": SamplePayload.push
                case "issue_comment": SamplePayload.comment("Nice.")
                default: Data(#"{"repository": {"full_name": "harbor/lantern"}}"#.utf8)
                }
            #expect(try await intake.take(event, payload) == .received)
            #expect(try await world.log.count() == (isStored ? 1 : 0))
        }
    }

    @Test(arguments: ["", "star", "[]", #"{"repository": {"full_name": "lantern"}}"#])
    func whatNobodyCanAskForIsReadAsFarAsItsOrigin(_ payload: String) async throws {
        try await withHooks { world in
            await #expect(throws: HookRejection.invalidPayload) {
                try await world.intake.take("star", Data(payload.utf8))
            }
        }
    }

    @Test func everyEventThatWasTakenIsTold() async throws {
        try await withHooks { world in
            let told = Mutex<[ForgeEvent]>([])
            let intake = try world.makeIntake(onEvent: { event in told.withLock { $0.append(event) } })
            try await intake.take("star", Data("{}".utf8), guid: "1")
            try await intake.take("push", SamplePayload.push, guid: "2")
            _ = try? await intake.take("push", SamplePayload.push, guid: "3", secret: "wrong")
            #expect(told.withLock { $0.count } == 2)
        }
    }
}
