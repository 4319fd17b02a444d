import Foundation

/// A request to GitHub's REST API.
struct APIRequest: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    let method: Method
    /// The path with its query, beginning with a slash, percent-encoded; or the whole address of the GraphQL API.
    let target: String
    let body: Data?
    /// The organisation or user whose installation of the app answers for the request; nil for the app itself.
    let owner: String?
    /// Whether doing it twice is the same as doing it once, so that it may be tried again when no answer came.
    let isRepeatable: Bool

    static func get(_ target: String, owner: String?) -> APIRequest {
        APIRequest(method: .get, target: target, body: nil, owner: owner, isRepeatable: true)
    }

    static func send(
        _ method: Method,
        _ target: String,
        _ body: (any Encodable & Sendable)? = nil,
        owner: String?,
        isRepeatable: Bool = true
    ) throws -> APIRequest {
        APIRequest(
            method: method,
            target: target,
            body: try body.map { try JSON.encoder.encode($0) },
            owner: owner,
            isRepeatable: isRepeatable
        )
    }

    /// For logs and errors: `GET /repos/o/r/pulls/1`.
    var summary: String { "\(method.rawValue) \(target.prefix { $0 != "?" })" }
}

extension String {
    /// The text as one segment of a path: slashes too are encoded.
    var pathSegment: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~"))) ?? self
    }

    /// The text as a path: its slashes stay.
    var pathSegments: String {
        split(separator: "/", omittingEmptySubsequences: false).map { String($0).pathSegment }.joined(separator: "/")
    }
}
