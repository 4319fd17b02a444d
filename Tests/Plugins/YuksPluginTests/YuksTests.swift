import PluginKit
import PluginTesting
import Testing
import YuksPlugin

@Suite struct YuksTests {
    static let service = "https://icanhazdadjoke.com"

    static func json(_ joke: String) -> String { #"{"id": "1", "joke": "\#(joke)", "status": 200}"# }

    static func web(_ bodies: [String] = [json("Ha.")]) -> FakeWeb {
        FakeWeb(bodies: [service: bodies[0]], later: [service: Array(bodies.dropFirst())])
    }

    static func tester(_ web: FakeWeb) -> PluginTester<Yuks> { PluginTester(Yuks(configuration: .init()), web: web) }

    @Test(
        arguments: [
            ("What's a_b? 12, no. Yes!", "What's a_b? 12, no. Yes!"),
            ("<b>&amp; [x](y) @ada #1", "&#60;b&#62;&#38;amp&#59; &#91;x&#93;&#40;y&#41; &#64;ada &#35;1"),
            ("é😀", "&#233;&#128512;"), (#"a\r\n/hold `x` *y*"#, "a&#13;&#10;&#47;hold &#96;x&#96; &#42;y&#42;"),
        ]
    )
    func tellsJokes(_ joke: String, _ reply: String) async throws {
        let web = Self.web([Self.json(joke)])
        let tester = Self.tester(web)
        let event = ForgeEvent.comment("/Joke\r\n", on: Sample.issue { $0.state = .closed })
        #expect(try await tester.effects(of: event) == [.reply(reply)])
        #expect(web.requests == [Self.service])
        #expect(web.headers == [["Accept": "application/json"]])
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: ["/joke about cats", "/jokes", "joke"])
    func leavesOtherTextsAlone(_ body: String) async throws {
        let web = Self.web()
        #expect(try await Self.tester(web).effects(of: .comment(body)).isEmpty)
        #expect(web.requests.isEmpty)
    }

    @Test(
        arguments: [
            ([json(""), json(String(repeating: "ha", count: 1_001)), json("Ha.")], true, 3),
            ([json("")], false, 5), (["<html>", json("Ha.")], true, 2), (["<html>"], false, 2),
        ] as [([String], Bool, Int)]
    )
    func triesAgain(_ bodies: [String], _ succeeds: Bool, _ requests: Int) async throws {
        let web = Self.web(bodies)
        let tester = Self.tester(web)
        if succeeds {
            #expect(try await tester.effects(of: .comment("/joke")) == [.reply("Ha.")])
        } else {
            #expect(
                try await tester.refusal(of: .comment("/joke")) == "There is no joke to be had now. Try again later."
            )
        }
        #expect(web.requests.count == requests)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(30)) func hostileTextsAreAnswered(seed: UInt64) async throws {
        #expect(try await Self.tester(Self.web()).complaints(aboutSeed: seed).isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(Self.web())]).isEmpty)
    }
}
