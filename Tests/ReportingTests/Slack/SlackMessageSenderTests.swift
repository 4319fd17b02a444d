import HTTPTypes
import Reporting
import ServiceAccess
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct SlackMessageSenderTests {
    private static func sender(_ service: LoopbackService) -> SlackMessageSender {
        SlackMessageSender(
            ServiceClient(
                name: "Slack",
                address: service.address,
                authorization: { "Bearer token" },
                http: service.http
            )
        )
    }

    @Test func aMessageIsWrittenOnce() async throws {
        try await LoopbackService.run(answering: { _ in .init(body: #"{"ok": true}"#) }) { service in
            let sender = Self.sender(service)
            for id in ["1", "1", "2"] { try await sender.send("Ahoy \"all\"", to: "#harbor", id: id) }
            #expect(service.calls.count == 2)
            let call = try #require(service.calls.first)
            #expect(call.method == "POST" && call.path == "/chat.postMessage")
            #expect(call.headers[.authorization] == "Bearer token")
            let body = String(decoding: call.body, as: UTF8.self)
            #expect(body.contains(##""channel":"#harbor""##) && body.contains(#""text":"Ahoy \"all\"""#))
        }
    }

    @Test(
        arguments: [
            (200, #"{"ok": false, "error": "channel_not_found"}"#, "channel_not_found"), (500, "no", "500: no"),
            (200, "[]", "cannot be read"), (302, "", "302"),
        ]
    )
    func failuresAreFaultsAndTriedAgain(_ status: Int, _ body: String, _ words: String) async throws {
        try await LoopbackService.run(answering: { _ in .init(status: status, body: body) }) { service in
            let sender = Self.sender(service)
            for _ in 1...2 {
                let fault = await #expect(throws: ServiceFault.self) {
                    try await sender.send("Ahoy", to: "#harbor", id: "1")
                }
                #expect(fault?.description.contains(words) == true)
                #expect(fault?.description.contains("token") == false)
            }
            #expect(service.calls.count == 2)
        }
    }
}
