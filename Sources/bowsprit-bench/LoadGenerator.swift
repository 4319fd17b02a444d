import NIOCore
import NIOPosix

/// Posts deliveries over several connections for a while.
struct LoadGenerator: Sendable {
    let deliveries: [SignedDelivery]
    let connections: Int
    let duration: TimeAmount

    /// Posts until the time is up, and returns when every delivery was answered.
    ///
    /// - Throws: An error of the connection when the bot goes away.
    func run(port: Int) async throws -> [LoadConnection.Tally] {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let end = NIODeadline.now() + duration
        do {
            let tallies = try await withThrowingTaskGroup(of: LoadConnection.Tally.self) { tasks in
                for connection in 0..<connections {
                    tasks.addTask { try await post(connection, port: port, until: end, on: group) }
                }
                return try await tasks.reduce(into: []) { $0.append($1) }
            }
            try await group.shutdownGracefully()
            return tallies
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    private func post(
        _ connection: Int,
        port: Int,
        until end: NIODeadline,
        on group: any EventLoopGroup
    ) async throws -> LoadConnection.Tally {
        let done = group.any().makePromise(of: LoadConnection.Tally.self)
        do {
            _ = try await ClientBootstrap(group: group)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            LoadConnection(connection: connection, deliveries: deliveries, until: end, done: done)
                        )
                    }
                }
                .connect(host: "127.0.0.1", port: port).get()
        } catch {
            done.fail(error)
        }
        return try await done.futureResult.get()
    }
}
