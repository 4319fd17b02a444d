import Foundation
import GoosePlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct GooseTests {
    static let service = "https://api.unsplash.com/photos/random?query=goose"
    static let goose = "https://images.unsplash.com/photo-1?w=400&q=80"

    static func json(_ url: String) -> String { #"{"id": "1", "urls": {"raw": "r", "small": "\#(url)"}}"# }

    static func web(_ bodies: [String] = [json(goose)]) -> FakeWeb {
        FakeWeb(
            bodies: [service: bodies[0]],
            sizes: [goose: 1, "https://images.unsplash.com/large": 5_242_881],
            keys: ["/key": "secret"],
            later: [service: Array(bodies.dropFirst())]
        )
    }

    static func tester(_ web: FakeWeb, key: String = "/key") -> PluginTester<Goose> {
        var configuration = GooseConfiguration()
        configuration.keyPath = key
        return PluginTester(Goose(configuration: configuration), web: web)
    }

    static let reply = Effect.reply(
        """
        [![a goose](https://images.unsplash.com/photo-1?w=400&amp;q=80)]\
        (https://images.unsplash.com/photo-1?w=400&amp;q=80)
        """
    )

    @Test(arguments: ["/honk", "/HONK\r\n", "Oh.\n/honk \n/honk"])
    func showsGeese(_ body: String) async throws {
        let web = Self.web()
        let tester = Self.tester(web)
        let effects = try await tester.effects(of: .comment(body, on: Sample.issue { $0.state = .closed }))
        #expect(effects == [Self.reply])
        #expect(web.requests == [Self.service, Self.goose])
        #expect(web.headers == [["Authorization": "Client-ID secret"], [:]])
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: ["/honk loud", "/honks", "honk"])
    func leavesOtherTextsAlone(_ body: String) async throws {
        let web = Self.web()
        #expect(try await Self.tester(web).effects(of: .comment(body)).isEmpty)
        #expect(web.requests.isEmpty)
    }

    @Test(
        arguments: [
            ([json("https://images.unsplash.com/large"), json("http://a.example"), json(goose)], true, 5),
            ([json("https://images.unsplash.com/large")], false, 6), ([#"{"errors": ["no"]}"#], false, 2),
        ] as [([String], Bool, Int)]
    )
    func triesAgain(_ bodies: [String], _ succeeds: Bool, _ requests: Int) async throws {
        let web = Self.web(bodies)
        let tester = Self.tester(web)
        if succeeds {
            #expect(try await tester.effects(of: .comment("/honk")) == [Self.reply])
        } else {
            let sorry = "Unsplash has no picture of a goose now. Try again later."
            #expect(try await tester.refusal(of: .comment("/honk")) == sorry)
        }
        #expect(web.requests.count == requests)
    }

    @Test func asksForAKey() async throws {
        let web = Self.web()
        let refusal = try await Self.tester(web, key: "").refusal(of: .comment("/honk"))
        #expect(refusal?.hasSuffix("Ask the operator to set `goose.key_path`.") == true)
        #expect(web.requests.isEmpty)
    }

    @Test func aKeyThatCannotBeReadIsTheOperatorsAffair() async throws {
        await #expect(throws: WebFailure.self) {
            try await Self.tester(Self.web(), key: "/none").effects(of: .comment("/honk"))
        }
    }

    @Test(arguments: [("{}", ""), (#"{"key_path": "/etc/goose"}"#, "/etc/goose")])
    func readsItsSection(_ json: String, _ path: String) throws {
        #expect(try JSONDecoder().decode(GooseConfiguration.self, from: Data(json.utf8)).keyPath == path)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(30)) func hostileTextsAreAnswered(seed: UInt64) async throws {
        #expect(try await Self.tester(Self.web()).complaints(aboutSeed: seed).isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(Self.web())]).isEmpty)
    }
}
