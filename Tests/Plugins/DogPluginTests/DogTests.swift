import DogPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct DogTests {
    static let service = "https://random.dog/woof.json"
    static let dog = "https://random.dog/1.JPG"
    static let images = "https://storage.googleapis.com/this-is-fine-images/"

    static func json(_ url: String) -> String { #"{"fileSizeBytes": 1, "url": "\#(url)"}"# }

    static func web(_ urls: [String] = [dog]) -> FakeWeb {
        FakeWeb(
            bodies: [service: json(urls[0])],
            sizes: [
                dog: 1, images + "this_is_fine.png": 1, images + "this_is_not_fine.png": 0,
                images + "this_is_unbearable.jpg": 5_242_880,
            ],
            later: [service: urls.dropFirst().map(json)]
        )
    }

    static func tester(_ web: FakeWeb) -> PluginTester<Dog> { PluginTester(Dog(configuration: .init()), web: web) }

    static func reply(_ url: String) -> Effect { .reply("[![a dog](\(url))](\(url))") }

    @Test(
        arguments: [
            ("/woof", [service, dog]), ("/Bark \r\n", [service, dog]),
            ("/this-is-fine", [images + "this_is_fine.png"]),
            ("/this-is-not-fine", [images + "this_is_not_fine.png"]),
            ("/THIS-is-unbearable", [images + "this_is_unbearable.jpg"]),
            ("/this-is-fine\n/woof", [images + "this_is_fine.png"]),
        ]
    )
    func showsDogs(_ body: String, _ requests: [String]) async throws {
        let web = Self.web()
        let tester = Self.tester(web)
        let effects = try await tester.effects(of: .comment(body, on: Sample.issue { $0.state = .closed }))
        #expect(effects == [Self.reply(try #require(requests.last))])
        #expect(web.requests == requests)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: ["/woof loud", "/barks", "/this-is", "woof", "/this-is-fine-too"])
    func leavesOtherTextsAlone(_ body: String) async throws {
        let web = Self.web()
        #expect(try await Self.tester(web).effects(of: .comment(body)).isEmpty)
        #expect(web.requests.isEmpty)
    }

    /// The addresses that the service gives, whether one is shown, and how many requests that takes.
    @Test(
        arguments: [
            (["https://random.dog/1.mp4", "https://random.dog/1.jpg.webm", "http://random.dog/1.jpg", dog], true, 5),
            (Array(repeating: "https://random.dog/1.mp4", count: 5) + [dog], false, 5),
            (["https://random.dog/gone.png", dog], true, 4),
            (["https://random.dog/gone.png", "https://random.dog/gone.gif", dog], false, 4),
        ] as [([String], Bool, Int)]
    )
    func triesAgain(_ urls: [String], _ succeeds: Bool, _ requests: Int) async throws {
        let web = Self.web(urls)
        let tester = Self.tester(web)
        if succeeds {
            #expect(try await tester.effects(of: .comment("/woof")) == [Self.reply(Self.dog)])
        } else {
            let sorry = "There is no picture of a dog to be had now. Try again later."
            #expect(try await tester.refusal(of: .comment("/woof")) == sorry)
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
