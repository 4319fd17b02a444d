import ArgumentParser
import BowspritApp

/// `bowsprit send-hook`: Prow's `phony`.
struct SendHookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send-hook",
        abstract: "Sign a payload and post it as GitHub would.",
        discussion: """
            EXAMPLES:
              bowsprit send-hook --address http://127.0.0.1:8888/hook --hmac secret \\
                --event issue_comment --payload comment.json
              bowsprit send-hook --hmac-secret-file hmac --event ping --payload ping.json --guid 1234
            """
    )

    @Option(help: "Where to post to.")
    var address: String = "http://127.0.0.1:8888/hook"

    @Option(help: "The secret to sign with.")
    var hmac: String?

    @Option(help: "A file with the secret to sign with.")
    var hmacSecretFile: String?

    @Option(help: "The event: the header X-GitHub-Event.")
    var event: String

    @Option(help: "A file with the payload, in JSON.")
    var payload: String

    @Option(help: "The delivery's GUID. (default: a fresh one)")
    var guid: String?

    func run() async throws {
        let line = try await SendHook(
            address: address,
            secret: hmac,
            secretFile: hmacSecretFile,
            event: event,
            payloadFile: payload,
            guid: guid
        ).run()
        print(line)
    }
}
