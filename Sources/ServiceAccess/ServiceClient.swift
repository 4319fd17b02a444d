public import AsyncHTTPClient
public import Foundation
public import NIOCore
import NIOFoundationCompat
public import NIOHTTP1

/// Speaks HTTP with one service that the operator connected.
///
/// Its HTTP client must not follow redirects, which would carry the credentials elsewhere.
public struct ServiceClient: Sendable {
    /// What the service is called in errors.
    public let name: String
    /// The address that paths are added to, without a slash at the end.
    public let address: String
    /// How long an answer may take whose body is read whole.
    public var timeout = TimeAmount.seconds(30)
    /// How long the body of an answer may be that is read whole, in bytes.
    public var answerLimit = 8 << 20

    private let authorization: @Sendable () async throws -> String?
    private let http: HTTPClient

    /// A client of a service.
    ///
    /// - Parameters:
    ///   - authorization: The value of `Authorization`, asked for before each request; nil for none.
    ///   - http: What connects.
    public init(
        name: String,
        address: String,
        authorization: @escaping @Sendable () async throws -> String? = { nil },
        http: HTTPClient
    ) {
        self.name = name
        self.address = address
        self.authorization = authorization
        self.http = http
    }

    /// Sends a value as JSON, or nothing, and reads the whole answer.
    ///
    /// - Returns: The body of an answer with a status below 300 or among `accepted`, and that status.
    /// - Throws: ``ServiceFault`` for another status, or when no answer comes; `CancellationError`; what the
    ///   authorization throws.
    public func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: (any Encodable & Sendable)? = nil,
        headers: HTTPHeaders = [:],
        accepted: Set<UInt> = []
    ) async throws -> (status: UInt, body: Data) {
        var headers = headers
        var content: HTTPClientRequest.Body?
        if let body {
            headers.replaceOrAdd(name: "Content-Type", value: "application/json; charset=utf-8")
            let encoder = JSONEncoder()
            // What is sent twice is the same twice.
            encoder.outputFormatting = .sortedKeys
            content = .bytes(ByteBuffer(data: try encoder.encode(body)))
        }
        let response = try await exchange(
            method,
            path,
            headers: headers,
            content,
            accepted: accepted,
            deadline: .now() + timeout
        )
        do {
            let data = Data(buffer: try await response.body.collect(upTo: answerLimit))
            return (response.status.code, data)
        } catch {
            throw fault(method, path, error)
        }
    }

    /// Sends a request, and gives the answer with its body still to come.
    ///
    /// - Parameter deadline: When the whole exchange, with its body, must be over.
    /// - Returns: An answer with a status below 300 or among `accepted`.
    /// - Throws: As ``send(_:_:_:headers:accepted:)``.
    public func exchange(
        _ method: HTTPMethod,
        _ path: String,
        headers: HTTPHeaders = [:],
        _ body: HTTPClientRequest.Body? = nil,
        accepted: Set<UInt> = [],
        deadline: NIODeadline
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers = headers
        if !headers.contains(name: "Accept") { request.headers.add(name: "Accept", value: "application/json") }
        request.headers.replaceOrAdd(name: "User-Agent", value: "bowsprit")
        if let value = try await authorization() {
            request.headers.replaceOrAdd(name: "Authorization", value: value)
        }
        request.body = body
        let response: HTTPClientResponse
        do {
            response = try await http.execute(request, deadline: deadline)
        } catch {
            throw fault(method, path, error)
        }
        let status = response.status.code
        guard (200..<300).contains(status) || accepted.contains(status) else {
            throw ServiceFault(
                "\(name) answered \(method) \(path) with \(status): \(await Self.beginning(of: response))",
                status: status
            )
        }
        return response
    }

    /// Reads an answer's body.
    ///
    /// - Throws: ``ServiceFault`` when it is something else.
    public func decode<Value: Decodable>(_ type: Value.Type, _ body: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch {
            throw ServiceFault("\(name) sent an answer that cannot be read: \(error)")
        }
    }

    private func fault(_ method: HTTPMethod, _ path: String, _ error: any Error) -> any Error {
        if error is CancellationError { return error }
        if let error = error as? HTTPClientError, error == .cancelled || error == .alreadyShutdown {
            return CancellationError()
        }
        return ServiceFault("\(name) does not answer \(method) \(path): \(error)")
    }

    /// The first words of an answer, for an error.
    private static func beginning(of response: HTTPClientResponse) async -> String {
        var text = ByteBuffer()
        do {
            for try await piece in response.body {
                text.writeImmutableBuffer(piece)
                if text.readableBytes >= 200 { break }
            }
        } catch {
            return String(decoding: text.readableBytesView.prefix(200), as: UTF8.self)
        }
        return String(decoding: text.readableBytesView.prefix(200), as: UTF8.self)
    }
}
