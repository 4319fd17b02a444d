import PluginKit
import PluginTesting
import PonyPlugin
import Testing

@Suite struct PonyTests {
    static let service = "https://theponyapi.com/api/v1/pony/random"
    static let small = "https://cdn.example/small.png"
    static let markdown = "[![a pony](\(small))](https://cdn.example/full.png)"

    static func json(_ small: String, _ full: String = "https://cdn.example/full.png") -> String {
        #"{"pony": {"id": 1, "representations": {"full": "\#(full)", "small": "\#(small)", "tall": "x"}}}"#
    }

    static func web(_ bodies: [String] = [json(small)]) -> FakeWeb {
        FakeWeb(
            bodies: [
                service: bodies[0], "\(service)?q=Twilight%20Sparkle": json(small), "\(service)?q=a%26b": json(small),
                "\(service)?q=none": #"{"error": "no pony"}"#,
            ],
            sizes: [small: 1, "https://cdn.example/large.png": 5_242_881],
            later: [service: Array(bodies.dropFirst())]
        )
    }

    static func tester(_ web: FakeWeb) -> PluginTester<Pony> { PluginTester(Pony(configuration: .init()), web: web) }

    @Test(
        arguments: [
            ("/pony", [markdown], [service, small]),
            ("/PONY Twilight Sparkle\r\n", [markdown], ["\(service)?q=Twilight%20Sparkle", small]),
            ("/pony a&b", [markdown], ["\(service)?q=a%26b", small]),
            ("/pony\n\n/pony a&b", [markdown, markdown], [service, small, "\(service)?q=a%26b", small]),
            (
                "/pony none\n/pony",
                [
                    markdown,
                    "There is no pony tagged `none` to be had now. Try other tags, or try again later.",
                ],
                ["\(service)?q=none", "\(service)?q=none", service, small]
            ),
            (
                String(repeating: "/pony\n", count: 6),
                Array(repeating: markdown, count: 5) + ["One comment gets at most 5 ponies."],
                Array(repeating: [service, small], count: 5).flatMap(\.self)
            ),
        ] as [(String, [String], [String])]
    )
    func showsPonies(_ body: String, _ paragraphs: [String], _ requests: [String]) async throws {
        let web = Self.web()
        let tester = Self.tester(web)
        let effects = try await tester.effects(of: .comment(body, on: Sample.issue { $0.state = .closed }))
        #expect(effects == [.reply(paragraphs.joined(separator: "\n\n"))])
        #expect(web.requests == requests)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: ["/ponytail", "pony", "/my-pony"])
    func leavesOtherTextsAlone(_ body: String) async throws {
        let web = Self.web()
        #expect(try await Self.tester(web).effects(of: .comment(body)).isEmpty)
        #expect(web.requests.isEmpty)
    }

    @Test(
        arguments: [
            ([json("https://cdn.example/large.png"), json(small)], true, 4),
            ([json("http://cdn.example/small.png"), json(small, "javascript:a"), json(small)], true, 4),
            ([json("https://gone.example/1.png"), json(small)], true, 4),
            ([json("https://cdn.example/large.png")], false, 10), (["oops"], false, 2),
        ] as [([String], Bool, Int)]
    )
    func triesAgain(_ bodies: [String], _ succeeds: Bool, _ requests: Int) async throws {
        let web = Self.web(bodies)
        let tester = Self.tester(web)
        if succeeds {
            #expect(try await tester.effects(of: .comment("/pony")) == [.reply(Self.markdown)])
        } else {
            let sorry = "There is no pony to be had now. Try again later."
            #expect(try await tester.refusal(of: .comment("/pony")) == sorry)
        }
        #expect(web.requests.count == requests)
    }

    @Test func saysTheSameOnce() async throws {
        let sorry = "There is no pony tagged `none` to be had now. Try other tags, or try again later."
        #expect(try await Self.tester(Self.web()).refusal(of: .comment("/pony none\n/pony none")) == sorry)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 1...UInt64(30)) func hostileTextsAreAnswered(seed: UInt64) async throws {
        #expect(try await Self.tester(Self.web()).complaints(aboutSeed: seed).isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester(Self.web())]).isEmpty)
    }
}
