import NIOCore

/// One connection that posts delivery after delivery, each once the last one is answered.
///
/// It reads no more of HTTP than it needs: its peer is known, and what the generator spends the bot has not.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What came of one connection.
    struct Tally: Sendable {
        /// How long each answer with status 200 took.
        var latencies: [TimeAmount] = []
        /// How many answers had another status.
        var refused = 0
    }

    private let deliveries: [SignedDelivery]
    private let numbers: UInt64
    private let end: NIODeadline
    private let done: EventLoopPromise<Tally>
    private var sent = 0
    private var sentAt = NIODeadline.now()
    private var answer = ByteBuffer()
    private var tally = Tally()

    /// Makes a connection.
    ///
    /// - Parameters:
    ///   - connection: Its number, so that no two connections send the same GUID.
    ///   - end: When it sends nothing more.
    ///   - done: Told once the last answer is there.
    init(connection: Int, deliveries: [SignedDelivery], until end: NIODeadline, done: EventLoopPromise<Tally>) {
        self.deliveries = deliveries
        self.end = end
        self.done = done
        numbers = UInt64(connection) << 40
        sent = connection * 97
    }

    func channelActive(context: ChannelHandlerContext) { post(context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        answer.writeImmutableBuffer(unwrapInboundIn(data))
        guard let status = takeAnswer() else { return }
        let now = NIODeadline.now()
        if status == 200 { tally.latencies.append(now - sentAt) } else { tally.refused += 1 }
        if now < end { post(context) } else { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) { done.succeed(tally) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        done.fail(error)
        context.close(promise: nil)
    }

    private func post(_ context: ChannelHandlerContext) {
        let delivery = deliveries[sent % deliveries.count]
        let guid = SignedDelivery.guid(numbers | UInt64(sent))
        sent += 1
        sentAt = .now()
        context.write(wrapOutboundOut(delivery.head), promise: nil)
        context.write(wrapOutboundOut(ByteBuffer(string: guid)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(delivery.rest), promise: nil)
    }

    /// The status of an answer that is there to its end.
    private func takeAnswer() -> Int? {
        let view = answer.readableBytesView
        guard let end = view.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: view[..<end.lowerBound], as: UTF8.self).lowercased()
        let length = head.split(separator: "\r\n").lazy.compactMap { line in
            line.hasPrefix("content-length:") ? Int(line.dropFirst(15).drop { $0 == " " }) : nil
        }.first
        guard view.distance(from: end.upperBound, to: view.endIndex) >= length ?? 0 else { return nil }
        answer.clear()
        return Int(head.dropFirst(9).prefix(3))
    }
}
