import ForgeSimulator
import Foundation
import Testing

/// What people see when they ask for something that cannot be: one line that says what to do, and a status that is not 0.
@Suite struct CommandLineTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let says: String

        init(_ arguments: String, says: String) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.says = says
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let serve = "serve --config-path DIR/config.yaml --plugin-config DIR/plugins.yaml --data DIR/data"
    private static let files = "--hmac-secret-file DIR/hmac --github-token-path DIR/token"

    static let mistakes = [
        Mistake("serve --config-path x --data y", says: "no credentials for GitHub"),
        Mistake("\(serve) --github-token-path DIR/token --hmac-secret-file DIR/none", says: "there is no file"),
        Mistake("\(serve) --github-token-path DIR/token --hmac-secret-file DIR/empty", says: "is empty"),
        Mistake("\(serve) --github-token-path DIR/none --hmac-secret-file DIR/hmac", says: "--github-token-path"),
        Mistake("\(serve) --github-app-id 1 --hmac-secret-file DIR/hmac", says: "go together"),
        Mistake("\(serve) \(files) --github-app-id 1", says: "not both"),
        Mistake("\(serve) \(files) --data DIR/hmac", says: "--data"),
        Mistake("\(serve) \(files) --plugin-config DIR/broken.yaml", says: "broken.yaml:3:11: error: expected a map"),
        Mistake("\(serve) \(files) --github-endpoint http://127.0.0.1:9", says: "--github-endpoint"),
        Mistake("serve --config-path x --data y --backend pods", says: "local"),
        Mistake("\(serve) \(files) --kubeconfig DIR/none", says: "--kubeconfig: "),
        Mistake("\(serve) \(files) --kubeconfig DIR/hmac", says: "is no kubeconfig"),
        Mistake("serve --config-path x --data y --no-such-flag", says: "Unknown option"),
        Mistake("sandbox --scenario none", says: "the scenarios by name are"),
        Mistake("sandbox --data DIR/hmac", says: "--data"),
        Mistake("sandbox --job-secrets DIR/none", says: "--job-secrets: DIR/none: there is no such folder"),
        Mistake(
            "sandbox --container-socket DIR/none --container-registry-config DIR/hmac",
            says: "--container-registry-config: DIR/hmac: it is not Docker's configuration in JSON"
        ),
        Mistake("schema tide", says: "there is no schema `tide`; there are plugins, jobs, prow-yaml, config"),
        Mistake("new-plugin Greet --checkout DIR", says: "cannot be the name of a plugin"),
        Mistake("new-plugin greet --checkout DIR", says: "is no checkout of Bowsprit"),
        Mistake(
            "try-plugin --plugin hold --event issue_comment --payload DIR/none",
            says: "--payload: there is no file"
        ),
        Mistake("try-plugin --event issue_comment --payload DIR/hmac", says: "say which plugins to ask"),
        Mistake("job list", says: "say which bot: --data"),
        Mistake("job list --data DIR", says: "--data: DIR is not the data folder of a bot"),
        Mistake("job list --data DIR --url http://127.0.0.1:9", says: "not both"),
        Mistake("job list --url bot.example.org", says: "is not an address such as http://127.0.0.1:8888"),
        Mistake("job list --url http://127.0.0.1:9", says: "does not answer"),
        Mistake("job list --data DIR --state done", says: "success"),
        Mistake("job list --url http://127.0.0.1:9 --limit 0", says: "--limit: give a number from 1 to 1000"),
        Mistake("job list --url http://127.0.0.1:9 --repo x", says: "--repo: x is not a repository"),
        Mistake("job start unit --url http://127.0.0.1:9", says: "give --data"),
        Mistake("job start unit --dry-run --config-path DIR/config.yaml", says: "there is no job unit"),
        Mistake("send-hook --event ping --payload DIR/hmac", says: "either --hmac or --hmac-secret-file"),
        Mistake("send-hook --event ping --payload DIR/none --hmac x", says: "--payload: there is no file"),
        Mistake(
            "send-hook --event ping --payload DIR/hmac --hmac x --address http://127.0.0.1:9/hook",
            says: "does not answer"
        ),
    ]

    @Test(arguments: mistakes)
    func aMistakeEndsInOneClearLine(mistake: Mistake) async throws {
        try await Checkout.withFolder { folder in
            let contents = [
                "config.yaml": "{}\n", "plugins.yaml": "plugins: {}\n", "hmac": "secret\n", "token": "t\n",
                "empty": "\n", "broken.yaml": "plugins:\n  harbor: [hold]\n  harbor: 1\n",
            ]
            for (name, text) in contents { try Data(text.utf8).write(to: folder.appending(path: name)) }
            let outcome = try await Command.run(
                Checkout.bowsprit,
                mistake.arguments.map { $0.replacing("DIR", with: folder.path) }
            )
            #expect(!outcome.succeeded)
            #expect(outcome.errors.contains(mistake.says.replacing("DIR", with: folder.path)), "\(outcome.errors)")
            #expect(!outcome.errors.contains("Fatal error"))
        }
    }

    @Test func aPortInUseIsSaid() async throws {
        try await Checkout.withFolder { folder in
            try await withForge { forge in
                _ = try await forge.addUser("bowsprit")
                let server = try await ServeProcess(folder: folder, forge: forge)
                // The forge itself listens there.
                let arguments = server.arguments.map { $0 == "\(server.port)" ? "\(forge.port)" : $0 }
                let outcome = try await Command.run(Checkout.bowsprit, arguments)
                #expect(!outcome.succeeded)
                #expect(outcome.errors.contains("port \(forge.port) is in use"), "\(outcome.errors)")

                let data = folder.appending(path: "sandbox").path
                let flags = ["sandbox", "--data", data, "--port", "\(forge.port)"]
                let sandbox = try await Command.run(Checkout.bowsprit, flags)
                #expect(!sandbox.succeeded)
                #expect(sandbox.errors.contains("already in use"), "\(sandbox.errors)")
                #expect(!sandbox.errors.contains("Fatal error"))
            }
        }
    }

    @Test(arguments: [
        "--help", "serve --help", "sandbox --help", "send-hook --help", "check-config --help", "explain-config --help",
        "job --help", "job start --help", "job list --help", "job show --help", "job log --help", "job abort --help",
        "job rerun --help", "plan --help", "schema --help", "new-plugin --help", "try-plugin --help",
    ])
    func helpHasAnExample(arguments: String) async throws {
        let outcome = try await Command.run(Checkout.bowsprit, arguments.split(separator: " ").map(String.init))
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("EXAMPLES:"))
    }

    @Test func anOutputThatIsFullIsSaid() async throws {
        try await Checkout.withFolder { folder in
            let (config, errors) = (folder.appending(path: "config.yaml"), folder.appending(path: "errors"))
            let job = "{name: tick, interval: 1h, spec: {containers: [{image: alpine, command: [\"true\"]}]}}"
            try Data("periodics: [\(job)]\n".utf8).write(to: config)
            try Data().write(to: errors)
            let process = Process()
            process.executableURL = Checkout.bowsprit
            process.arguments = ["job", "start", "tick", "--dry-run", "--config-path", config.path]
            process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
            process.standardError = try FileHandle(forWritingTo: errors)
            let (ends, ended) = AsyncStream.makeStream(of: Void.self)
            process.terminationHandler = { _ in ended.finish() }
            try process.run()
            for await _ in ends {}
            #expect(process.terminationStatus == 1)
            #expect(try String(contentsOf: errors, encoding: .utf8).contains("No space left on device"))
        }
    }
}
