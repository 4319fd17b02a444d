import PluginKit
import PluginTesting
import Testing
import TrickOrTreatPlugin

@Suite struct TrickOrTreatTests {
    static let service =
        "https://commons.wikimedia.org/w/api.php?action=query&format=json&formatversion=2&generator=search"
        + "&gsrnamespace=6&gsrlimit=50&gsrsearch=halloween%20candy%20filetype%3Abitmap"
        + "&prop=imageinfo&iiprop=url&iiurlwidth=500"
    static let small = "https://upload.wikimedia.org/thumb/500px-Candy.jpg"
    static let page = "https://commons.wikimedia.org/wiki/File:Candy.jpg"

    static func json(_ urls: [String]) -> String {
        let pages = urls.map { url in
            #"{"pageid": 1, "imageinfo": [{"thumburl": "\#(url)", "descriptionurl": "\#(page)", "thumbwidth": 500}]}"#
        }
        return #"{"query": {"pages": [{"pageid": 2}, {"imageinfo": []}, \#(pages.joined(separator: ","))]}}"#
    }

    static func web(_ body: String = json([small])) -> FakeWeb {
        FakeWeb(bodies: [service: body], sizes: [small: 1, "https://upload.wikimedia.org/large.jpg": 5_242_881])
    }

    static func tester(_ web: FakeWeb) -> PluginTester<TrickOrTreat> {
        PluginTester(TrickOrTreat(configuration: .init()), web: web)
    }

    static let reply = Effect.reply("[![sweets](\(small))](\(page))")

    @Test(
        arguments: [
            "/trick-or-treat", "/Trick-Or-Treat\r\n", "/trickortreat", "/trick-ortreat", "/trickor-treat",
            "/trick-or-treat please",
        ]
    )
    func showsSweets(_ body: String) async throws {
        let web = Self.web()
        let tester = Self.tester(web)
        let effects = try await tester.effects(of: .comment(body, on: Sample.issue { $0.state = .closed }))
        #expect(effects == [Self.reply])
        #expect(web.requests == [Self.service, Self.small])
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: ["/trick", "/trick or treat", "trick-or-treat", "/trick-or-treats"])
    func leavesOtherTextsAlone(_ body: String) async throws {
        let web = Self.web()
        #expect(try await Self.tester(web).effects(of: .comment(body)).isEmpty)
        #expect(web.requests.isEmpty)
    }

    /// Pictures differ from try to try, and are the same whenever the delivery is handled.
    @Test func choosesAtRandom() async throws {
        let urls = (0..<50).map { "https://upload.wikimedia.org/\($0).jpg" }
        let web = FakeWeb(
            bodies: [Self.service: Self.json(urls)],
            sizes: Dictionary(uniqueKeysWithValues: urls.map { ($0, 5_242_881) })
        )
        #expect(try await Self.tester(web).refusal(of: .comment("/trickortreat")) != nil)
        let first = web.requests.filter(urls.contains)
        #expect(Set(first).count > 1)
        #expect(try await Self.tester(web).refusal(of: .comment("/trickortreat")) != nil)
        #expect(web.requests.filter(urls.contains) == first + first)
    }

    @Test(
        arguments: [
            (#"{"batchcomplete": true}"#, 2), (json(["http://upload.wikimedia.org/1.jpg"]), 3),
            (json(["https://upload.wikimedia.org/large.jpg"]), 6), (json(["https://gone.example/1.jpg"]), 4),
        ]
    )
    func apologizes(_ body: String, _ requests: Int) async throws {
        let web = Self.web(body)
        let sorry = "Wikimedia Commons has no picture of sweets now. Try again later."
        #expect(try await Self.tester(web).refusal(of: .comment("/trickortreat")) == sorry)
        #expect(web.requests.count == requests)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(30)) func hostileTextsAreAnswered(seed: UInt64) async throws {
        #expect(try await Self.tester(Self.web()).complaints(aboutSeed: seed).isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(Self.web())]).isEmpty)
    }
}
