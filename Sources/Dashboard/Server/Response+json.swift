import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WebPages

extension Response {
    /// A value as JSON, with dates in ISO 8601.
    static func json(_ value: some Encodable, to request: Request) throws -> Response {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let body = ByteBuffer(bytes: try encoder.encode(value))
        return tagged(body, headers: [.contentType: "application/json"], to: request)
    }

    /// An error as JSON: `{"error": "…"}`.
    static func json(_ error: PageError, to request: Request) -> Response {
        let text = error.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").filter { !$0.isNewline }
        return tagged(
            ByteBuffer(string: "{\"error\": \"\(text)\"}"),
            status: error.status,
            headers: [.contentType: "application/json"],
            to: request
        )
    }
}
