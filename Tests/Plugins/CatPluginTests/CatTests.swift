import CatPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct CatTests {
    static let search = "https://api.thecatapi.com/v1/images/search?format=json&results_per_page=1"
    static let grumpy = "https://upload.wikimedia.org/wikipedia/commons/e/ee/Grumpy_Cat_by_Gage_Skidmore.jpg"
    static let cat = "https://cdn2.thecatapi.com/images/1.jpg"
    static let other = "https://cdn2.thecatapi.com/images/2.gif"

    static func json(_ url: String) -> String { #"[{"id": "1", "url": "\#(url)", "width": 9}]"# }

    static func web(later: [String] = []) -> FakeWeb {
        FakeWeb(
            bodies: [
                search: json(cat), "\(search)&category=boxes": json(cat), "\(search)&mime_types=gif": json(other),
                "\(search)&category=cute%20hats%26a&mime_types=gif": json(other), "\(search)&category=dogs": "[]",
            ],
            sizes: [cat: 100_000, other: 100_000, grumpy: 0],
            keys: ["/key": "secret"],
            later: [search: later]
        )
    }

    static func tester(_ web: FakeWeb, key: String = "") -> PluginTester<Cat> {
        var configuration = CatConfiguration()
        configuration.keyPath = key
        return PluginTester(Cat(configuration: configuration), web: web)
    }

    static func reply(_ url: String) -> Effect { .reply("[![a cat](\(url))](\(url))") }

    @Test(
        arguments: [
            ("/meow", cat, [search, cat]), ("/MEOW", cat, [search, cat]), ("/meow\r\n", cat, [search, cat]),
            ("/meow boxes", cat, ["\(search)&category=boxes", cat]),
            ("/meow   boxes \r\nthanks", cat, ["\(search)&category=boxes", cat]),
            ("/meow boxes\n/meowvie", cat, ["\(search)&category=boxes", cat]),
            ("/meowvie", other, ["\(search)&mime_types=gif", other]),
            ("/meowvie cute hats&a", other, ["\(search)&category=cute%20hats%26a&mime_types=gif", other]),
            ("/meow no", grumpy, [grumpy]), ("/meow Grumpy", grumpy, [grumpy]),
        ]
    )
    func showsCats(_ body: String, _ url: String, _ requests: [String]) async throws {
        let web = Self.web()
        let tester = Self.tester(web)
        #expect(try await tester.effects(of: .comment(body)) == [Self.reply(url)])
        #expect(web.requests == requests)
        #expect(web.headers.allSatisfy { $0.isEmpty })
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(
        arguments: [
            .comment("/meow", on: Sample.issue { $0.state = .closed }),
            .issue(.opened, Sample.issue { $0.body = "/meow" }),
            .review(.commented, body: "/meow"),
        ] as [ForgeEvent]
    )
    func worksEverywhere(_ event: ForgeEvent) async throws {
        #expect(try await Self.tester(Self.web()).effects(of: event) == [Self.reply(Self.cat)])
    }

    @Test(arguments: ["/meows", "meow", "> /meow", "/purr", "please /meow"])
    func leavesOtherTextsAlone(_ body: String) async throws {
        let web = Self.web()
        #expect(try await Self.tester(web).effects(of: .comment(body)).isEmpty)
        #expect(web.requests.isEmpty)
    }

    @Test func sendsTheKeyInAHeader() async throws {
        let web = Self.web()
        #expect(try await Self.tester(web, key: "/key").effects(of: .comment("/meow")) == [Self.reply(Self.cat)])
        #expect(web.headers == [["x-api-key": "secret"], [:]])
    }

    @Test func aKeyThatCannotBeReadIsTheOperatorsAffair() async throws {
        await #expect(throws: WebFailure.self) {
            try await Self.tester(Self.web(), key: "/none").effects(of: .comment("/meow"))
        }
    }

    /// What the service answers first, and what comes of it.
    @Test(
        arguments: [
            (["http://cdn2.thecatapi.com/1.jpg", other], true, 3), (["https://gone.example/1.jpg", other], true, 4),
            (["https://large.example/1.jpg", other], true, 4), (["no", "no", other], true, 4),
            (["no", "no", "no", other], false, 3), (["https://gone.example/1", "https://gone.example/1"], false, 4),
        ] as [([String], Bool, Int)]
    )
    func triesAgain(_ urls: [String], _ succeeds: Bool, _ requests: Int) async throws {
        let web = FakeWeb(
            bodies: [Self.search: Self.json(urls[0])],
            sizes: [Self.other: 1, "https://large.example/1.jpg": 5_242_881],
            later: [Self.search: urls.dropFirst().map(Self.json)]
        )
        let tester = Self.tester(web)
        if succeeds {
            #expect(try await tester.effects(of: .comment("/meow")) == [Self.reply(Self.other)])
        } else {
            let sorry = "The Cat API has no picture now. Try again later."
            #expect(try await tester.refusal(of: .comment("/meow")) == sorry)
        }
        #expect(web.requests.count == requests)
    }

    @Test(
        arguments: [
            ("/meow dogs", "`dogs`", 3), ("/meow [x](y)`<b>", "`[x](y)'<b>`", 2),
        ]
    )
    func saysWhereTheCategoriesAre(_ body: String, _ code: String, _ requests: Int) async throws {
        let web = Self.web()
        #expect(
            try await Self.tester(web).refusal(of: .comment(body)) == """
                The Cat API has no picture for \(code) now. \
                Look for another [category](https://api.thecatapi.com/v1/categories), or try again later.
                """
        )
        #expect(web.requests.count == requests)
    }

    @Test(arguments: [("{}", ""), (#"{"key_path": "/etc/cat"}"#, "/etc/cat")])
    func readsItsSection(_ json: String, _ path: String) throws {
        #expect(try JSONDecoder().decode(CatConfiguration.self, from: Data(json.utf8)).keyPath == path)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(30)) func hostileTextsAreAnswered(seed: UInt64) async throws {
        #expect(try await Self.tester(Self.web()).complaints(aboutSeed: seed).isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(Self.web())]).isEmpty)
    }
}
