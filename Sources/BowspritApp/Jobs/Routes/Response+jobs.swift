import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOFoundationCompat

extension Response {
    /// A text; never cached, never taken for anything else.
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: dynamicHeaders("text/plain; charset=utf-8"),
            body: .init(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// A value as JSON.
    static func plainJSON(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status,
            headers: dynamicHeaders("application/json"),
            body: .init(byteBuffer: ByteBuffer(data: try JSONEncoder().encode(value)))
        )
    }

    /// Why something is not done, in words; what is missing of an order stands in a header.
    static func refusal(_ refusal: DeskRefusal) -> Response {
        var response = text(
            "\(refusal)\n",
            status: refusal.kind == .missing ? .notFound : .badRequest
        )
        if case .incomplete(let fields) = refusal.kind, let name = HTTPField.Name(JobRoutes.missingFields) {
            response.headers[name] = fields.map(\.rawValue).sorted().joined(separator: ",")
        }
        return response
    }

    static func dynamicHeaders(_ type: String) -> HTTPFields {
        [.contentType: type, .cacheControl: "no-store, must-revalidate", .xContentTypeOptions: "nosniff"]
    }
}

extension JobRoutes {
    /// The header that names the missing fields of an order.
    static let missingFields = "Bowsprit-Missing"
}
