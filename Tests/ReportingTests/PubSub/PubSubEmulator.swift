import Foundation

/// Google's own emulator of Pub/Sub as a process.
struct PubSubEmulator {
    let port: Int
    private let process: Process

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
        let port = try freePort()
        let process = Process()
        process.executableURL = program
        process.arguments = ["--host=127.0.0.1", "--port=\(port)"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let (lines, signal) = AsyncStream.makeStream(of: Bool.self)
        output.fileHandleForReading.readabilityHandler = { handle in
            let text = String(decoding: handle.availableData, as: UTF8.self)
            if text.isEmpty {
                signal.yield(false)
                handle.readabilityHandler = nil
            } else if text.contains("Server started") {
                signal.yield(true)
            }
        }
        for await isReady in lines {
            guard isReady else { break }
            return PubSubEmulator(port: port, process: process)
        }
        throw CocoaError(.executableLoad)
    }

    /// Ends it.
    func stop() async {
        process.terminate()
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                process.waitUntilExit()
                done.resume()
            }
        }
    }

    /// A port that nobody listens on.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
            }
        }
        guard isBound else { throw CocoaError(.featureUnsupported) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
