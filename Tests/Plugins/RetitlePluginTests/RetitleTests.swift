import Foundation
import PluginKit
import PluginTesting
import RetitlePlugin
import Testing

/// In every world `mem` is a member of the organisation, and `ben` a collaborator.
@Suite struct RetitleTests {
    static let pull = Sample.pullRequest()
    static let issue = Sample.issue()
    static let closed = Sample.issue { $0.state = .closed }

    static func tester(
        _ json: String = "{}",
        trigger: TriggerSettings = TriggerSettings(),
        failing: Set<String> = []
    ) throws -> PluginTester<Retitle> {
        var facts = FakeForge.Facts()
        facts.members = ["harbor": ["mem"], "quay": ["quinn"]]
        facts.collaborators[Sample.repository] = ["ben"]
        facts.failing = failing
        let configuration = try JSONDecoder().decode(RetitleConfiguration.self, from: Data(json.utf8))
        return PluginTester(Retitle(configuration: configuration), facts: facts, trigger: trigger)
    }

    @Test(
        arguments: [
            ("/retitle Glow", "Glow"), ("/Retitle Glow", "Glow"), ("/retitle  Glow at night \r\n", "Glow at night"),
            ("/retitle\tGlow", "Glow"), ("Hm.\n/retitle Glow\nThanks", "Glow"), ("/retitle Glow\n/retitle Dim", "Glow"),
            ("/retitle fixes the wick", "fixes the wick"), ("/retitle see #12", "see #12"),
            ("/retitle Let the lantern glow", "Let the lantern glow"),
            ("/retitle " + String(repeating: "ü", count: 256), String(repeating: "ü", count: 256)),
        ]
    )
    func retitles(_ body: String, _ title: String) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: .comment(body, by: "mem")) == [.setTitle(title, on: Self.pull.id)])
        #expect(tester.forge.reads == ["isMember(of:)"])
    }

    @Test(
        arguments: [
            .comment("/retitlefoo", by: "mem"), .comment("about /retitle x", by: "mem"),
            .comment("retitle x", by: "mem"),
            .comment("/retitle x", by: "mem", on: closed),
            .comment("/retitle x", by: "mem", on: Issue(Sample.pullRequest { $0.state = .closed })),
            .pull(.edited, Sample.pullRequest { $0.body = "/retitle x" }),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            ("/retitle", "`/retitle` needs a title: `/retitle TITLE`."),
            ("/retitle \r\nGlow", "`/retitle` needs a title: `/retitle TITLE`."),
            (
                "/retitle fixes #12",
                "A title must not close an issue: leave out the word before the issue's number."
            ),
            (
                "/retitle Glow, resolves: harbor/wick#3",
                "A title must not close an issue: leave out the word before the issue's number."
            ),
            ("/retitle " + String(repeating: "x", count: 257), "A title has at most 256 characters."),
        ]
    )
    func refusesTitles(_ body: String, _ refusal: String) async throws {
        let tester = try Self.tester()
        #expect(try await tester.refusal(of: .comment(body, by: "mem")) == refusal)
        #expect(tester.forge.reads.isEmpty)
    }

    static let onlyMembers: TriggerSettings = {
        var settings = TriggerSettings()
        settings.onlyOrgMembers = true
        settings.trustedOrg = "quay"
        return settings
    }()

    /// Who asks under which settings of `trigger`, what they are told, and the reads.
    @Test(
        arguments: [
            ("ben", TriggerSettings(), nil, ["isMember(of:)", "isCollaborator"]),
            (
                "zoe", TriggerSettings(),
                "`/retitle` is for trusted people: members of harbor, collaborators of harbor/lantern.",
                ["isMember(of:)", "isCollaborator"]
            ),
            (
                "ben", onlyMembers, "`/retitle` is for trusted people: members of harbor, members of quay.",
                ["isMember(of:)", "isMember(of:)"]
            ),
            ("quinn", onlyMembers, nil, ["isMember(of:)", "isMember(of:)"]),
            ("bowsprit", onlyMembers, nil, []),
        ] as [(Login, TriggerSettings, String?, [String])]
    )
    func isForTrustedPeople(
        _ author: Login,
        _ trigger: TriggerSettings,
        _ refusal: String?,
        _ reads: [String]
    ) async throws {
        let tester = try Self.tester(trigger: trigger)
        #expect(try await tester.refusal(of: .comment("/retitle Glow", by: author, on: Self.issue)) == refusal)
        #expect(tester.forge.reads == reads)
    }

    @Test func isTriedAgainWhenTheForgeDoesNotAnswer() async throws {
        let tester = try Self.tester(failing: ["isMember(of:)"])
        await #expect(throws: FakeForge.Unavailable.self) {
            try await tester.effects(of: .comment("/retitle Glow", by: "mem"))
        }
    }

    @Test func worksOnClosedOnesWhereConfigured() async throws {
        let tester = try Self.tester(#"{"allow_closed_issues": true}"#)
        let effects = try await tester.effects(of: .comment("/retitle Glow", by: "mem", on: Self.closed))
        #expect(effects == [.setTitle("Glow", on: Self.closed.id)])
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester()]).isEmpty)
    }
}
