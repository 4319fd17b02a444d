import Foundation
import OverridePlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct OverrideRefusalTests {
    static func refusal(_ body: String, by login: Login = "ben", _ world: World = World()) async throws -> String? {
        try await world.tester().refusal(of: .comment(body, by: login))
    }

    @Test(
        arguments: [
            ("/override", "override"), ("/override-sticky ", "override-sticky"), ("/override \"\"", "override"),
            ("/override unit\n/override", "override"), ("/override-cancel\n/override", "override"),
        ]
    )
    func needsContexts(_ body: String, _ word: String) async throws {
        let tester = try World().tester()
        let refusal = try await tester.refusal(of: .comment(body, by: "ben"))
        #expect(refusal == "`/\(word)` needs the contexts to override: `/\(word) CONTEXT ...`.")
        #expect(tester.forge.reads.isEmpty)
    }

    static let everybody = """
        {"allow_top_level_owners": true, "allowed_github_teams":
         {"Harbor": ["oncall"], "harbor/lantern": ["keepers", "oncall", "gone"], "quay": ["keepers"]}}
        """

    /// Who asks, by what configuration, and what is asked to know whether they may beside their permission.
    @Test(
        arguments: [
            ("ben", "{}", true, []), ("wil", "{}", false, []), ("tom", "{}", false, []), ("kim", "{}", false, []),
            ("ada", "{}", false, []), ("tom", #"{"allow_top_level_owners": true}"#, true, []),
            ("dot", #"{"allow_top_level_owners": true}"#, false, []), ("tom", everybody, true, []),
            ("kim", everybody, true, ["isMember(ofTeam:)", "isMember(ofTeam:)"]),
            ("olu", everybody, true, Array(repeating: "isMember(ofTeam:)", count: 3)),
            ("quinn", everybody, false, Array(repeating: "isMember(ofTeam:)", count: 3)),
        ] as [(Login, String, Bool, [String])]
    )
    func knowsWhoMay(_ login: Login, _ configuration: String, _ may: Bool, _ reads: [String]) async throws {
        for body in ["/override unit", "/override-sticky unit", "/override-cancel"] {
            let tester = try World(configuration: configuration).tester()
            let refusal = try await tester.refusal(of: .comment(body, by: login))
            #expect(refusal?.hasPrefix("Overriding is for ") ?? false == !may)
            #expect(Array(tester.forge.reads.prefix(2 + reads.count)) == ["pullRequest", "permission"] + reads)
            #expect((tester.forge.reads.count == 2 + reads.count) == !may)
        }
    }

    @Test(
        arguments: [
            ("{}", "Overriding is for admins of harbor/lantern."),
            (
                everybody,
                """
                Overriding is for admins of harbor/lantern, for approvers in the OWNERS file at the root of `main`, \
                for members of harbor/gone, harbor/keepers, harbor/oncall.
                """
            ),
        ]
    )
    func saysWhoMay(_ configuration: String, _ words: String) async throws {
        #expect(try await Self.refusal("/override unit", by: "wil", World(configuration: configuration)) == words)
    }

    static let known = """
        These can be overridden:

        - `absent`
        - `build`
        - `ext`
        - `license / check`
        - `lint`
        - `lint-too`
        - `own`
        - `settled`
        - `style`
        - `unit`

        A name with spaces stands in quotation marks: `/override "NAME WITH SPACES"`.
        """

    @Test(
        arguments: [
            ("/override green", ["green"]), ("/override overridden", ["overridden"]), ("/override Unit", ["Unit"]),
            ("/override old", ["old"]), ("/override site", ["site"]), ("/override slow", ["slow"]),
            ("/override unit `nope` and more", ["'nope'", "and", "more"]),
            ("/override license / check", ["/", "check", "license"]),
        ]
    )
    func listsWhatIsKnown(_ body: String, _ unknown: [String]) async throws {
        let list = unknown.map { "- `\($0)`" }.joined(separator: "\n")
        let lead = "Nothing is overridden on 1111111, as these names are not known there:\n\n\(list)\n\n"
        #expect(try await Self.refusal(body) == lead + Self.known)
    }

    @Test func saysWhenAllIsWell() async throws {
        let refusal = try await Self.refusal("/override unit", World(statuses: [], checkRuns: [], required: []))
        #expect(refusal?.hasSuffix("\n\nNo context there has failed, is pending or is awaited.") == true)
    }

    @Test func boundsLists() async throws {
        let names = (0..<150).map { "name-\($0)" }
        let long = String(repeating: "x", count: 300)
        let refusal = try #require(try await Self.refusal("/override \(names.joined(separator: " ")) \(long)"))
        #expect(refusal.contains("\n- and 51 others\n\n"))
        #expect(refusal.count < 3000)
    }

    @Test(
        arguments: [
            ("/override-cancel", "No context is overridden on 1111111."),
            ("/override-cancel unit", "Not overridden on 1111111: `unit`."),
        ]
    )
    func saysThatNothingIsOverridden(_ body: String, _ words: String) async throws {
        #expect(try await Self.refusal(body, World(statuses: [World.status("unit", .failure)])) == words)
    }

    @Test(arguments: ["/override unit", "/override-sticky unit"])
    func bindsToTheHeadThatWasSeen(_ body: String) async throws {
        let refusal = try await Self.refusal(body, World(headFirstSeen: Sample.time.addingTimeInterval(1)))
        #expect(refusal?.hasPrefix("The head of this pull request is 1111111, which was pushed after") == true)
    }

    @Test(arguments: ["permission", "statuses", "checkRuns", "requiredContexts", "head"])
    func leavesFaultsToTheHost(_ read: String) async throws {
        let world = World(failing: [read])
        await #expect(throws: FakeForge.Unavailable.self) {
            _ = try await world.tester().effects(of: .comment("/override unit", by: "ben"))
        }
    }

    @Test(
        arguments: [
            #"{"allowed_github_teams": ["keepers"]}"#, #"{"allowed_github_teams": {"harbor": "keepers"}}"#,
            #"{"allow_top_level_owners": "yes"}"#,
        ]
    )
    func refusesOtherShapes(_ json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(OverrideConfiguration.self, from: Data(json.utf8))
        }
    }
}
