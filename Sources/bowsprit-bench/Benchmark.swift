import Foundation
import NIOCore
import NIOPosix

/// Measures one load against a fresh bot.
struct Benchmark: Sendable {
    /// How many payloads are signed beforehand; they repeat, the GUIDs do not.
    private static let payloads = 1_000

    let load: Load
    let program: String
    let seconds: Int
    let connections: Int

    /// Starts the bot, posts, and ends it.
    func run() async throws -> Measurement {
        let deliveries = (0..<Self.payloads).map {
            SignedDelivery(event: load.event, payload: load.payload($0), secret: BenchFolder.secret)
        }
        let folder = try BenchFolder()
        let forge = StandInForge()
        let measurement = try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            group.addTask { try await forge.run { port.yield($0) } }
            var iterator = ports.makeAsyncIterator()
            guard let forgePort = await iterator.next() else { throw CancellationError() }
            let measurement = try await ServeProcess.running(
                program,
                folder: folder,
                forgePort: forgePort,
                port: try await Self.freePort()
            ) { try await measure($0, deliveries, folder: folder, forge: forge) }
            group.cancelAll()
            return measurement
        }
        try folder.remove()
        return measurement
    }

    private func measure(
        _ bot: ServeProcess,
        _ deliveries: [SignedDelivery],
        folder: BenchFolder,
        forge: StandInForge
    ) async throws -> Measurement {
        let clock = ContinuousClock()
        let before = try ProcessFigures(pid: bot.pid)
        let start = clock.now
        let tallies = try await LoadGenerator(
            deliveries: deliveries,
            connections: connections,
            duration: .seconds(Int64(seconds))
        ).run(port: bot.port)
        let posted = clock.now
        let count = try await LogCount.settled(folder: folder)
        let handled = clock.now
        let after = try ProcessFigures(pid: bot.pid)

        let latencies = tallies.flatMap(\.latencies).sorted()
        let accepted = Double(latencies.count)
        guard let median = latencies.quantile(0.5), let percentile99 = latencies.quantile(0.99) else {
            throw BenchError("the bot took no delivery; \(tallies.map(\.refused).reduce(0, +)) were refused")
        }
        return Measurement(
            load: load,
            readyAfter: bot.readyAfter,
            acceptedPerSecond: accepted / ((posted - start) / .seconds(1)),
            completedPerSecond: accepted / ((handled - start) / .seconds(1)),
            median: median,
            percentile99: percentile99,
            processorSecondsPerThousand: (after.processorSeconds - before.processorSeconds) / accepted * 1_000,
            residentAtStart: before.residentBytes,
            residentAtEnd: after.residentBytes,
            peakResident: after.peakResidentBytes,
            remarks: remarks(accepted: latencies.count, tallies, count, forge.otherRequests)
        )
    }

    private func remarks(
        accepted: Int,
        _ tallies: [LoadConnection.Tally],
        _ count: LogCount,
        _ requests: [String]
    ) -> [String] {
        var remarks: [String] = []
        let refused = tallies.map(\.refused).reduce(0, +)
        if refused > 0 { remarks.append("\(refused) deliveries were refused") }
        let kept = load.isKept ? accepted : 0
        if count.all != kept { remarks.append("the log holds \(count.all) deliveries, not \(kept)") }
        if !requests.isEmpty {
            remarks.append(
                "the bot asked GitHub \(requests.count) times, first \(requests.prefix(3).joined(separator: ", "))"
            )
        }
        return remarks
    }

    /// A port that nobody listened on a moment ago.
    private static func freePort() async throws -> Int {
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port ?? 0
        try await channel.close()
        return port
    }
}

extension [TimeAmount] {
    /// The value below which a part of all lie; nil when there is none. The array is sorted.
    fileprivate func quantile(_ part: Double) -> TimeAmount? {
        isEmpty ? nil : self[Swift.min(count - 1, Int(Double(count) * part))]
    }
}
