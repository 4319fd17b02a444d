import ServiceAccess
import Testing

@testable import BowspritApp

@Suite(.timeLimit(.minutes(10))) struct SlackMessageSenderTests {
    private func sender(_ world: ServiceWorld) -> SlackMessageSender {
        SlackMessageSender(
            ServiceClient(name: "Slack", address: world.address, authorization: { "Bearer token" }, http: world.http)
        )
    }

    @Test func aMessageIsWrittenOnce() async throws {
        try await ServiceWorld.run(answering: { _ in .init(body: #"{"ok": true}"#) }) { world in
            let sender = sender(world)
            for id in ["1", "1", "2"] { try await sender.send("Ahoy \"all\"", to: "#harbor", id: id) }
            #expect(world.calls.count == 2)
            let call = try #require(world.calls.first)
            #expect(call.method == "POST" && call.path == "/chat.postMessage")
            #expect(call.authorization == "Bearer token")
            #expect(call.body.contains(##""channel":"#harbor""##) && call.body.contains(#""text":"Ahoy \"all\"""#))
        }
    }

    @Test(
        arguments: [
            (200, #"{"ok": false, "error": "channel_not_found"}"#, "channel_not_found"), (500, "no", "500: no"),
            (200, "[]", "cannot be read"), (302, "", "302"),
        ]
    )
    func failuresAreFaultsAndTriedAgain(_ status: Int, _ body: String, _ words: String) async throws {
        try await ServiceWorld.run(answering: { _ in .init(status: status, body: body) }) { world in
            let sender = sender(world)
            for _ in 1...2 {
                let fault = await #expect(throws: ServiceFault.self) {
                    try await sender.send("Ahoy", to: "#harbor", id: "1")
                }
                #expect(fault?.description.contains(words) == true)
                #expect(fault?.description.contains("token") == false)
            }
            #expect(world.calls.count == 2)
        }
    }
}
