import PluginKit
import PluginTesting
import Testing

@Suite struct WebTests {
    struct Answer: Decodable, Equatable {
        let url: String
    }

    /// What comes of an attempt: a result, none, or a failure of the service.
    enum Outcome {
        case result, nothing, failure
    }

    @Test(
        arguments: [
            ([.result], 3, true, 1), ([.nothing, .result], 3, true, 2), ([.failure, .result], 3, true, 2),
            ([.nothing, .failure, .nothing, .result], 4, true, 4), ([.nothing, .nothing, .nothing], 3, false, 3),
            ([.failure, .failure, .result], 3, false, 2), ([.failure], 1, false, 1),
        ] as [([Outcome], Int, Bool, Int)]
    )
    func triesAFewTimes(_ outcomes: [Outcome], _ tries: Int, _ succeeds: Bool, _ attempts: Int) async throws {
        let call = Call.sample(FakeWeb())
        var made = 0
        do {
            let value = try await call.firstResult(ofTries: tries, otherwise: "Sorry.") { () -> Int? in
                defer { made += 1 }
                switch outcomes[made] {
                case .result: return made
                case .nothing: return nil
                case .failure: throw WebFailure("down")
                }
            }
            #expect(succeeds && value == attempts - 1)
        } catch let refusal as Refusal {
            #expect(!succeeds && refusal.message == "Sorry.")
        }
        #expect(made == attempts)
    }

    @Test func doesNotTryAgainAfterAFault() async throws {
        struct Fault: Error {}
        var made = 0
        await #expect(throws: Fault.self) {
            try await Call.sample(FakeWeb()).firstResult(ofTries: 3, otherwise: "Sorry.") { () -> Int? in
                made += 1
                throw Fault()
            }
        }
        #expect(made == 1)
    }

    @Test func readsJSON() async throws {
        let web = FakeWeb(bodies: ["https://a.example": #"{"url": "x", "more": [1]}"#])
        #expect(try await Call.sample(web).ask("https://a.example", headers: ["k": "v"]) == Answer(url: "x"))
        #expect(web.headers == [["k": "v"]])
    }

    @Test(arguments: ["", "{", "[]", #"{"url": 1}"#, "<html>", String(repeating: "[", count: 100_000)])
    func takesNoOtherForm(_ body: String) async throws {
        let call = Call.sample(FakeWeb(bodies: ["https://a.example": body]))
        await #expect(throws: WebFailure.self) { try await call.ask("https://a.example", as: Answer.self) }
    }

    @Test(arguments: [("a-b_c.d~9", "a-b_c.d~9"), ("a b&c=d/é\n%", "a%20b%26c%3Dd%2F%C3%A9%0A%25"), ("", "")])
    func encodesValues(_ text: String, _ encoded: String) {
        #expect(text.queryValue == encoded)
    }
}

extension Call {
    /// A call that reaches some web services and nothing else.
    static func sample(_ web: FakeWeb) -> Call {
        Call(
            deliveryID: "1",
            repository: Sample.repository,
            bot: "bowsprit",
            forge: FakeForge(),
            owners: FakeOwners(OwnersTree(files: [:])),
            jobs: FakeJobs(),
            tide: FakeTide(),
            web: web
        )
    }
}
