import HTTPTypes
public import Hummingbird
import NIOCore
import ServiceLifecycle

/// Answers requests with `text/event-stream`s that are fed by a ``LiveStream``.
///
/// A stream ends when the client goes, when the server shuts down, when the ``LiveStream`` is finished, or when its
/// handler says so.
public struct EventStreams: Sendable {
    /// What a handler wants after it was told of a change.
    public enum Continuation: Sendable {
        /// To hear of the next one.
        case listen
        /// To end the stream.
        case end
    }

    /// Called once at the start and then for each topic that changed; it writes what the page has to know, and may
    /// remember something until the next time.
    public typealias Handler<Memory> =
        @Sendable (LiveTopic?, inout Memory, inout any ResponseBodyWriter) async throws -> Continuation

    private let live: LiveStream
    private let heartbeat: Duration
    private let clock: any Clock<Duration>

    /// Makes streams.
    ///
    /// - Parameters:
    ///   - live: Where changes come from.
    ///   - heartbeat: How often a quiet stream shows a sign of life.
    ///   - clock: What measures the heartbeat.
    public init(live: LiveStream, heartbeat: Duration = .seconds(15), clock: any Clock<Duration> = ContinuousClock()) {
        self.live = live
        self.heartbeat = heartbeat
        self.clock = clock
    }

    /// A stream that names each topic that changed.
    public func response(to request: Request, topics: Set<LiveTopic>) -> Response {
        response(to: request, topics: topics, memory: ()) { topic, _, writer in
            if let topic { try await writer.write(ServerSentEvent(data: topic.rawValue)) }
            return .listen
        }
    }

    /// A stream whose events a handler writes.
    ///
    /// - Parameters:
    ///   - request: The request that is answered.
    ///   - topics: What the handler wants to hear of.
    ///   - memory: What the handler remembers at the start.
    ///   - handler: Writes events.
    public func response<Memory: Sendable>(
        to request: Request,
        topics: Set<LiveTopic>,
        memory: Memory,
        handler: @escaping Handler<Memory>
    ) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/event-stream; charset=utf-8",
            .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff",
        ]
        let subscription = live.subscribe(to: topics)
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody { writer in
                try await request.body.consumeWithInboundCloseHandler { _ in
                    try await withGracefulShutdownHandler {
                        try await run(subscription, memory: memory, writer: &writer, handler: handler)
                    } onGracefulShutdown: {
                        subscription.cancel()
                    }
                } onInboundClosed: {
                    subscription.cancel()
                }
                try await writer.finish(nil)
            }
        )
    }

    private func run<Memory: Sendable>(
        _ subscription: LiveSubscription,
        memory: Memory,
        writer: inout any ResponseBodyWriter,
        handler: Handler<Memory>
    ) async throws {
        var memory = memory
        try await writer.write(ByteBuffer(string: ServerSentEvent.heartbeat))
        guard try await handler(nil, &memory, &writer) == .listen else { return }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [heartbeat, clock] in
                while true {
                    try await clock.sleep(for: heartbeat)
                    subscription.mailbox.post(.heartbeat)
                }
            }
            for await topic in subscription {
                if topic == .heartbeat {
                    try await writer.write(ByteBuffer(string: ServerSentEvent.heartbeat))
                } else if try await handler(topic, &memory, &writer) == .end {
                    break
                }
            }
            group.cancelAll()
        }
    }
}

extension LiveTopic {
    /// Says that a quiet stream is due for a sign of life. Nobody can subscribe to it.
    fileprivate static let heartbeat: LiveTopic = ""
}

extension ResponseBodyWriter {
    /// Writes one event.
    public mutating func write(_ event: ServerSentEvent) async throws {
        try await write(ByteBuffer(string: event.text))
    }
}
