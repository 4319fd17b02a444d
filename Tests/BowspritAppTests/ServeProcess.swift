import ForgeSimulator
import Foundation
import TestSupport

/// `bowsprit serve` as a real process against a simulated forge, always on the same port and data.
struct ServeProcess {
    /// One life of the process.
    struct Life {
        fileprivate let process: ServerProcess

        /// Ends it as a crash would.
        func kill() async { await process.end(SIGKILL) }

        /// Ends it as an operator would.
        func end() async { await process.end() }
    }

    let port: Int
    let arguments: [String]
    /// Variables beside this process's own.
    let environment: [String: String]

    var hookURL: String { "http://127.0.0.1:\(port)/hook" }

    init(
        folder: URL,
        forge: ForgeSimulator,
        plugins: String = "plugins:\n  harbor: [label, hold]\n",
        config: String = "{}\n",
        webURL: String? = nil,
        environment: [String: String] = [:]
    ) async throws {
        self.environment = environment
        port = try LoopbackSocket.freePort()
        let files = [
            "config.yaml": config, "plugins.yaml": plugins, "hmac": "secret\n",
            "token": try await forge.token(for: "bowsprit") + "\n",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        func path(_ name: String) -> String { folder.appending(path: name).path }
        arguments = [
            "serve", "--config-path", path("config.yaml"), "--plugin-config", path("plugins.yaml"),
            "--hmac-secret-file", path("hmac"), "--github-token-path", path("token"),
            "--github-endpoint", forge.apiURL, "--github-graphql-endpoint", forge.graphQLURL,
            "--github-web-url", webURL ?? forge.baseURL, "--data", path("data"), "--host", "127.0.0.1", "--port",
            "\(port)",
        ]
    }

    /// Starts the process and returns once it takes webhooks.
    func start() async throws -> Life {
        let process = try await ServerProcess(
            Checkout.bowsprit,
            arguments,
            environment: environment,
            readyWhenPrinting: "ready"
        )
        return Life(process: process)
    }
}
