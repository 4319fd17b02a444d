import Foundation

/// Measures how much memory the upload of a log of 1 GB takes, each time in a process of its own.
struct UploadBenchmark {
    /// The option of this program that makes it upload a log, print ``UploadFigures`` and end.
    static let uploadOption = "--upload-log"

    private static let length: UInt64 = 1 << 30

    /// Uploads, and tells what it took.
    func report() async throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appending(path: "logs/a")
        try FileManager.default.createDirectory(
            at: log.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data().write(to: log)
        try FileHandle(forWritingTo: log).truncate(atOffset: Self.length)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            group.addTask { try await DiscardingBucket().run { port.yield($0) } }
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else { throw CancellationError() }
            var lines = ["Uploading a log of 1 GB (goal: under 20 MB of memory)"]
            for kind in UploadKind.allCases {
                let words = [kind.rawValue, "\(port)", folder.path].flatMap { [Self.uploadOption, $0] }
                let said = try await BenchProcess.run(CommandLine.arguments[0], words)
                let figures = try JSONDecoder().decode(UploadFigures.self, from: Data(said.utf8))
                let (cost, seconds) = (figures.cost / 1_000_000, Int(figures.seconds.rounded()))
                lines.append("  \(kind.rawValue): \(cost) MB, in \(seconds) s")
            }
            group.cancelAll()
            return lines.joined(separator: "\n")
        }
    }
}
