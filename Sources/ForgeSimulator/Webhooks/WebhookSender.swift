import AsyncHTTPClient
import Crypto
import Foundation
import Logging
import NIOCore
import NIOHTTP1

/// Posts payloads to webhooks: in order for each webhook, never retrying by itself, as GitHub does.
struct WebhookSender: Sendable {
    /// How many deliveries of a webhook are kept.
    static let mostDeliveries = 200
    /// How long a receiver may take before the attempt has failed.
    static let timeout = TimeAmount.seconds(10)

    let store: ForgeStore
    let backlog: DeliveryBacklog
    let recorder: Recorder
    let logger: Logger

    /// Sends what arrives until the stream ends.
    func run(_ deliveries: AsyncStream<PendingDelivery>) async throws {
        var configuration = HTTPClient.Configuration(timeout: .init(connect: Self.timeout))
        // A receiver that isn't there has missed its delivery at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        await send(deliveries, through: client)
        try await client.shutdown()
    }

    private func send(_ deliveries: AsyncStream<PendingDelivery>, through client: HTTPClient) async {
        await withDiscardingTaskGroup { group in
            var lanes: [Int: AsyncStream<PendingDelivery>.Continuation] = [:]
            for await delivery in deliveries {
                if let lane = lanes[delivery.hook.id] {
                    lane.yield(delivery)
                    continue
                }
                let (stream, continuation) = AsyncStream.makeStream(of: PendingDelivery.self)
                lanes[delivery.hook.id] = continuation
                continuation.yield(delivery)
                group.addTask {
                    for await delivery in stream { await send(delivery, through: client) }
                }
            }
            for lane in lanes.values { lane.finish() }
        }
    }

    private func send(_ pending: PendingDelivery, through client: HTTPClient) async {
        defer { backlog.remove() }
        // The address may have been changed, or the webhook deleted, since.
        guard let hook = await store.state.hooks[pending.hook.id] else { return }
        await recorder.record(event: pending.event, payload: pending.payload)
        let started = ContinuousClock.now
        var code = 0
        var status = "OK"
        do {
            let response = try await client.execute(request(pending, hook), timeout: Self.timeout)
            code = Int(response.status.code)
            status = (200..<300).contains(code) ? "OK" : "Invalid HTTP Response: \(code)"
            _ = try? await response.body.collect(upTo: 1 << 20)
        } catch {
            status = "failed to connect to host"
            logger.debug("webhook not delivered", metadata: ["url": "\(hook.url)", "error": "\(error)"])
        }
        await record(pending, started.duration(to: .now), code, status)
    }

    private func record(_ pending: PendingDelivery, _ duration: Duration, _ code: Int, _ status: String) async {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        let store = store
        try? await store.perform(as: "") { transaction in
            let delivery = SimulatorState.Delivery(
                id: transaction.newID(),
                guid: pending.guid,
                event: pending.event,
                action: pending.action,
                repository: pending.repository,
                isRedelivery: pending.isRedelivery,
                deliveredAt: transaction.now,
                duration: (seconds * 100).rounded() / 100,
                statusCode: code,
                status: status,
                payload: pending.payload
            )
            var list = transaction.state.deliveries[pending.hook.id] ?? []
            list.append(delivery)
            transaction.state.deliveries[pending.hook.id] = list.suffix(Self.mostDeliveries)
            transaction.note(.delivery, pending.hook.target)
        }
    }

    private func request(_ pending: PendingDelivery, _ hook: SimulatorState.Hook) -> HTTPClientRequest {
        let isForm = hook.contentType == "form"
        let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
        let body =
            isForm
            ? "payload=" + (pending.payload.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
            : pending.payload
        var request = HTTPClientRequest(url: hook.url)
        request.method = .POST
        request.headers.add(name: "Accept", value: "*/*")
        request.headers.add(
            name: "Content-Type",
            value: isForm ? "application/x-www-form-urlencoded" : "application/json"
        )
        request.headers.add(name: "User-Agent", value: "GitHub-Hookshot/bowsprit")
        request.headers.add(name: "X-GitHub-Delivery", value: pending.guid)
        request.headers.add(name: "X-GitHub-Event", value: pending.event)
        request.headers.add(name: "X-GitHub-Hook-ID", value: String(hook.id))
        request.headers.add(
            name: "X-GitHub-Hook-Installation-Target-Type",
            value: hook.isRepositoryHook ? "repository" : "organization"
        )
        if let secret = hook.secret {
            for (name, value) in WebhookSignature.headers(body: body, secret: secret) {
                request.headers.add(name: name, value: value)
            }
        }
        request.body = .bytes(ByteBuffer(string: body))
        return request
    }
}
