import Foundation
import HTTPTypes
public import Hummingbird
import Metrics
import NIOCore
import NIOFoundationCompat

/// The route that GitHub posts webhooks to.
public struct HookRoutes: Sendable {
    /// The largest payload that is taken, GitHub's own limit.
    public static let bodyLimit = 25 << 20

    private let intake: HookIntake

    /// Makes the route.
    public init(_ intake: HookIntake) {
        self.intake = intake
    }

    /// Adds the route for every method, so that a wrong one is told so.
    public func add(to router: Router<some RequestContext>, path: RouterPath = "/hook") {
        for method in [HTTPRequest.Method.post, .get, .head, .put, .patch, .delete, .options] {
            router.on(path, method: method) { request, _ in await respond(to: request) }
        }
    }

    private func respond(to request: Request) async -> Response {
        do throws(HookRejection) {
            let headers = try HookHeaders(method: request.method.rawValue) { name in
                HTTPField.Name(name).flatMap { request.headers[$0] }
            }
            let body = try await Self.body(of: request)
            return Self.response(200, try await intake.take(headers, body: body).line)
        } catch {
            return Self.response(error.status, error.line)
        }
    }

    private static func body(of request: Request) async throws(HookRejection) -> Data {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > bodyLimit {
            throw .tooLarge(limit: bodyLimit)
        }
        do {
            let buffer = try await request.body.collect(upTo: bodyLimit)
            return Data(buffer: buffer, byteTransferStrategy: .noCopy)
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: bodyLimit)
        } catch let error as HTTPError where error.status == .contentTooLarge {
            throw .tooLarge(limit: bodyLimit)
        } catch {
            throw .unreadableBody
        }
    }

    private static func response(_ status: Int, _ line: String) -> Response {
        Counter(label: "prow_webhook_response_codes", dimensions: [("response_code", "\(status)")]).increment()
        return Response(
            status: .init(code: status),
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: line + "\n"))
        )
    }
}
