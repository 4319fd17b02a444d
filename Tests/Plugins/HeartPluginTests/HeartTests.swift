import Foundation
import HeartPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct HeartTests {
    static let pull = Sample.pullRequest().id
    static let adoring = #"{"adorees": ["ben"], "commentregexp": "(?i)great"}"#

    static func tester(_ json: String = "{}", _ files: [ChangedFile] = []) throws -> PluginTester<Heart> {
        var facts = FakeForge.Facts()
        facts.changedFiles[pull] = files
        let configuration = try JSONDecoder().decode(HeartConfiguration.self, from: Data(json.utf8))
        return PluginTester(Heart(configuration: configuration), facts: facts)
    }

    @Test(
        arguments: [
            (.comment("A great change", by: "ben"), adoring, true),
            (.comment("GREAT", by: "Ben"), adoring, true),
            (.comment("Good", by: "ben"), adoring, false),
            (.comment("great", by: "cleo"), adoring, false),
            (.comment("great", by: "ben", on: Sample.issue()), adoring, false),
            (.comment("great", by: "ben"), "{}", false),
            (.comment("great", by: "ben"), #"{"adorees": ["ben"]}"#, false),
            (.comment("great", by: "ben"), #"{"commentregexp": "great"}"#, false),
            (.comment("great", by: "ben"), #"{"adorees": ["ben"], "commentregexp": ""}"#, false),
            (.review(.commented, body: "great", by: "ben"), adoring, false),
        ] as [(ForgeEvent, String, Bool)]
    )
    func likesComments(_ event: ForgeEvent, _ json: String, _ likes: Bool) async throws {
        let tester = try Self.tester(json)
        let effects = try await tester.effects(of: event)
        let expected = [Reaction.thumbsUp, .heart, .hooray]
            .map { Effect.react($0, to: .comment(100), on: Self.pull) }
        #expect(effects.count == (likes ? 1 : 0))
        #expect(effects.allSatisfy(expected.contains))
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            ([ChangedFile(path: "OWNERS", additions: 1)], true),
            ([ChangedFile(path: "a.md", additions: 3), ChangedFile(path: "docs/OWNERS", additions: 1)], true),
            ([ChangedFile(path: "OWNERS_ALIASES", additions: 2)], true),
            ([ChangedFile(path: "docs/OWNERS_ALIASES", additions: 2)], true),
            ([ChangedFile(path: "OWNERS", deletions: 1)], false),
            ([ChangedFile(path: "COOWNERS", additions: 1)], false),
            ([ChangedFile(path: "OWNERS/a", additions: 1)], false),
            ([], false),
        ] as [([ChangedFile], Bool)]
    )
    func likesNewOwners(_ files: [ChangedFile], _ likes: Bool) async throws {
        let tester = try Self.tester("{}", files)
        let effects = try await tester.effects(of: .pull(.opened))
        let expected = [Reaction.thumbsUp, .heart, .hooray].map { Effect.react($0, to: .description, on: Self.pull) }
        #expect(effects.count == (likes ? 1 : 0))
        #expect(effects.allSatisfy(expected.contains))
        #expect(tester.forge.reads == ["changedFiles"])
        #expect(try await tester.effects(of: .pull(.synchronize)).isEmpty)
        #expect(tester.forge.reads.count == 1)
    }

    @Test func refusesABadExpression() {
        #expect(throws: DecodingError.self) { try Self.tester(#"{"commentregexp": "("}"#) }
    }
}
