import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Google's side of a resumable upload, which can lose the rest of a part: fake-gcs-server takes the question how much came
/// for the end of the upload.
final class ResumableStandIn: Sendable {
    /// What becomes of one request with a part.
    enum Fate: Sendable {
        /// All is kept.
        case kept
        /// So many bytes are kept, and the answer is 503.
        case failed(keeping: Int)
        /// So many bytes are kept, and the answer says so.
        case short(keeping: Int)
    }

    private struct State {
        var bytes: [UInt8] = []
        var fates: [Fate]
        var ranges: [String] = []
        var isComplete = false
    }

    private let state: Mutex<State>

    init(_ fates: [Fate]) {
        state = Mutex(State(fates: fates))
    }

    var bytes: [UInt8] { state.withLock { $0.bytes } }
    var isComplete: Bool { state.withLock { $0.isComplete } }
    /// The ranges that were sent and asked for, in order.
    var ranges: [String] { state.withLock { $0.ranges } }

    func running(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        let router = Router()
        router.post("/upload/storage/v1/b/results/o") { _, _ in
            Response(status: .ok, headers: [.location: "http://elsewhere/upload/session?upload_id=1"])
        }
        router.put("/upload/session") { request, _ in
            let content = try await request.body.collect(upTo: 16 << 20)
            return self.take(Array(content.readableBytesView), request.headers[.contentRange] ?? "")
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }
        )
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            for await port in ports {
                try await body(port)
                break
            }
            group.cancelAll()
        }
    }

    private func take(_ content: [UInt8], _ range: String) -> Response {
        state.withLock { state in
            state.ranges.append(range)
            var fails = false
            if !content.isEmpty {
                guard range.hasPrefix("bytes \(state.bytes.count)-") else { return Response(status: .badRequest) }
                switch state.fates.isEmpty ? .kept : state.fates.removeFirst() {
                case .kept: state.bytes += content
                case .failed(let count): (fails, state.bytes) = (true, state.bytes + content.prefix(count))
                case .short(let count): state.bytes += content.prefix(count)
                }
            }
            if range.hasSuffix("/\(state.bytes.count)") { state.isComplete = true }
            if fails { return Response(status: .serviceUnavailable) }
            if state.isComplete {
                let object = #"{"name":"logs/a","size":"\#(state.bytes.count)"}"#
                return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: object)))
            }
            let headers: HTTPFields = state.bytes.isEmpty ? [:] : [.range: "bytes=0-\(state.bytes.count - 1)"]
            return Response(status: .permanentRedirect, headers: headers)
        }
    }
}
