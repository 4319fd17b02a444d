import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

@testable import ForgeSimulator

/// A server that keeps the webhooks it gets.
final class HookReceiver: Sendable {
    struct Delivery: Sendable {
        let headers: HTTPFields
        let body: String

        var event: String { header("X-GitHub-Event") }
        var payload: JSON { JSON(parsing: body.utf8) ?? .null }
        /// `event action`, or the event alone.
        var name: String { [event, payload["action"]?.string].compactMap { $0 }.joined(separator: " ") }

        func header(_ name: String) -> String { HTTPField.Name(name).flatMap { headers[$0] } ?? "" }
    }

    private let state = Mutex<(deliveries: [Delivery], statuses: [Int])>(([], []))

    var deliveries: [Delivery] { state.withLock { $0.deliveries } }
    var names: [String] { deliveries.map(\.name) }

    /// Answers the next deliveries with these statuses instead of 200.
    func answer(with statuses: [Int]) { state.withLock { $0.statuses = statuses } }

    fileprivate func take(_ delivery: Delivery) -> Int {
        state.withLock { state in
            state.deliveries.append(delivery)
            return state.statuses.isEmpty ? 200 : state.statuses.removeFirst()
        }
    }

    fileprivate func respond(_ request: Request) async throws -> Response {
        var request = request
        let body = try await request.collectBody(upTo: 64 << 20)
        let status = take(Delivery(headers: request.headers, body: String(buffer: body)))
        return Response(status: .init(code: status))
    }
}

/// Runs a receiver of webhooks while a closure uses it.
func withReceiver(_ body: @escaping @Sendable (HookReceiver, _ url: String) async throws -> Void) async throws {
    let receiver = HookReceiver()
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let router = Router()
    router.post("hook") { request, _ in try await receiver.respond(request) }
    let application = Application(
        router: router,
        configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
        logger: Logger(label: "receiver", factory: { _ in SwiftLogNoOpLogHandler() })
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.run() }
        for await number in ports {
            try await body(receiver, "http://127.0.0.1:\(number)/hook")
            break
        }
        group.cancelAll()
    }
}
