import ForgeSimulator
import Foundation
import Testing

/// `bowsprit serve` as a real process against a simulated forge, always on the same port and data.
struct ServeProcess {
    /// One life of the process.
    struct Life {
        fileprivate let process: Process

        /// Ends it as a crash would.
        func kill() async throws { await send(SIGKILL) }

        /// Ends it as an operator would.
        func end() async throws { await send(SIGTERM) }

        private func send(_ signal: Int32) async {
            Foundation.kill(process.processIdentifier, signal)
            await withCheckedContinuation { done in
                DispatchQueue.global().async {
                    process.waitUntilExit()
                    done.resume()
                }
            }
        }
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
        port = try Self.freePort()
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
        let process = Process()
        process.executableURL = Checkout.bowsprit
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let (ready, signal) = AsyncStream.makeStream(of: Bool.self)
        output.fileHandleForReading.readabilityHandler = { handle in
            let text = String(decoding: handle.availableData, as: UTF8.self)
            if text.isEmpty {
                signal.yield(false)
                handle.readabilityHandler = nil
            } else if text.contains("ready") {
                signal.yield(true)
            }
        }
        var answers = ready.makeAsyncIterator()
        try #require(await answers.next() == true, "serve ended before it was ready")
        return Life(process: process)
    }

    /// A port that nobody listens on.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) == 0 && getsockname(descriptor, raw, &length) == 0
            }
        }
        try #require(bound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
