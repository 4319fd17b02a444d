import GreetPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct GreetTests {
    static let thread = Sample.pullRequest().id
    static let label = Effect.setLabel("greeted", present: true, on: thread)

    static func tester(_ change: (inout GreetConfiguration) -> Void = { _ in }) throws -> PluginTester<Greet> {
        var configuration = GreetConfiguration()
        change(&configuration)
        var facts = FakeForge.Facts()
        facts.members = [Sample.repository.owner: ["ben"]]
        return PluginTester(try Greet(configuration: configuration), facts: facts)
    }

    @Test(
        arguments: [
            ("/greet dara", [.reply("Ahoy, @dara, welcome aboard."), label]),
            ("/greet @dara", [.reply("Ahoy, @dara, welcome aboard."), label]),
            ("/GREET ben", [.reply("Ahoy, @ben, good to see you again."), label]),
            ("/greet ben\n/greet dara", [.reply("Ahoy, @dara, welcome aboard."), label]),
            ("please /greet dara", []),
            ("> /greet dara", []),
        ] as [(String, [Effect])]
    )
    func answersComments(_ body: String, _ effects: [Effect]) async throws {
        #expect(try await Self.tester().effects(of: .comment(body)) == effects)
    }

    @Test(arguments: ["/greet", "/greet dara and ben"])
    func refusesAllButOneLogin(_ body: String) async throws {
        let refusal = try await Self.tester().refusal(of: .comment(body))
        #expect(refusal == "`/greet` takes one login: `/greet dara`.")
    }

    @Test func saysWhatTheConfigurationSays() async throws {
        let tester = try Self.tester { $0.words = "Moin" }
        let effects = try await tester.effects(of: .comment("/greet ben"))
        #expect(effects.first == .reply("Moin, @ben, good to see you again."))
    }

    @Test func refusesToGreetWithoutWords() {
        #expect(throws: ConfigurationError.self) { try Self.tester { $0.words = "" } }
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester()]).isEmpty)
    }
}
