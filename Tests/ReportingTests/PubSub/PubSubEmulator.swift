import Foundation
import TestSupport

/// Google's own emulator of Pub/Sub as a process.
struct PubSubEmulator {
    let port: Int
    private let process: ServerProcess

    /// The emulator's program, where Google's tools are installed with it.
    static let program: URL? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let tools = folders.map { URL(filePath: "\($0)/gcloud").resolvingSymlinksInPath() }
        let programs = tools.map {
            $0.deletingLastPathComponent().appending(
                path: "../platform/pubsub-emulator/bin/cloud-pubsub-emulator"
            ).standardizedFileURL
        }
        let hasJava = folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/java") }
        return programs.first { hasJava && FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// Starts it and returns once it listens.
    static func start() async throws -> PubSubEmulator {
        guard let program else { throw CocoaError(.fileNoSuchFile) }
        let port = try LoopbackSocket.freePort()
        let arguments = ["--host=127.0.0.1", "--port=\(port)"]
        let process = try await ServerProcess(program, arguments, readyWhenPrinting: "Server started")
        return PubSubEmulator(port: port, process: process)
    }

    /// Ends it.
    func stop() async {
        await process.end()
    }
}
