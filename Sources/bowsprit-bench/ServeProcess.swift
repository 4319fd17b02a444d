import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Subprocess
import SystemPackage

/// `bowsprit serve` as a process of its own.
struct ServeProcess: Sendable {
    /// The number of the process.
    let pid: Int32
    /// Where it listens.
    let port: Int
    /// How long it took from its start until `/readyz` answered.
    let readyAfter: Duration

    /// Starts the bot, waits until it is ready, and ends it after the body.
    ///
    /// - Throws: ``BenchError`` when the bot does not get ready; what the body throws.
    static func running<Value: Sendable>(
        _ program: String,
        folder: BenchFolder,
        forgePort: Int,
        port: Int,
        body: @Sendable (ServeProcess) async throws -> Value
    ) async throws -> Value {
        let log = try FileDescriptor.open(
            FilePath(folder.path("serve.log")),
            .writeOnly,
            options: [.create, .append],
            permissions: .ownerReadWrite
        )
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = try await Subprocess.run(
            Configuration(
                executable: .path(FilePath(program)),
                arguments: Arguments(arguments(folder, forgePort: forgePort, port: port))
            ),
            input: .none,
            output: .fileDescriptor(log, closeAfterSpawningProcess: true),
            error: .combinedWithOutput
        ) { execution in
            do {
                try await untilReady(port, folder: folder)
                let value = try await body(
                    ServeProcess(
                        pid: execution.processIdentifier.value,
                        port: port,
                        readyAfter: clock.now - start
                    )
                )
                try execution.send(signal: .terminate)
                return Result<Value, any Error>.success(value)
            } catch {
                try? execution.send(signal: .kill)
                return .failure(error)
            }
        }
        return try outcome.takeClosureResult().get()
    }

    private static func arguments(_ folder: BenchFolder, forgePort: Int, port: Int) -> [String] {
        [
            "serve", "--config-path", folder.path("config.yaml"), "--job-config-path", folder.path("jobs.yaml"),
            "--plugin-config", folder.path("plugins.yaml"), "--hmac-secret-file", folder.path("hmac"),
            "--github-token-path", folder.path("token"), "--github-endpoint", "http://127.0.0.1:\(forgePort)",
            "--github-graphql-endpoint", "http://127.0.0.1:\(forgePort)/graphql", "--data", folder.path("data"),
            "--host", "127.0.0.1", "--port", "\(port)",
        ]
    }

    private static func untilReady(_ port: Int, folder: BenchFolder) async throws {
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/readyz")
        for _ in 0..<2_000 {
            if let answer = try? await HTTPClient.shared.execute(request, timeout: .seconds(5)) {
                _ = try await answer.body.collect(upTo: 1 << 10)
                if answer.status.code == 200 { return }
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        let said = (try? String(contentsOfFile: folder.path("serve.log"), encoding: .utf8)) ?? ""
        throw BenchError("the bot does not get ready; it says: \(said.suffix(2_000))")
    }
}
