import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Sends JSON to a service that the operator connected. Its client must not follow redirects, which would carry the
/// credentials elsewhere.
struct ServiceClient: Sendable {
    private static let timeout = TimeAmount.seconds(30)
    private static let answerLimit = 8 << 20

    /// What the service is called in errors.
    let name: String
    /// The address that paths are added to, without a slash at the end.
    let address: String
    /// The value of `Authorization`; nil for none.
    let authorization: String?
    let http: HTTPClient

    /// Sends a request.
    ///
    /// - Returns: The body of an answer with a status of `accepted`, and that status.
    /// - Throws: ``ServiceFault`` for another status, or when no answer comes.
    func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: (any Encodable & Sendable)? = nil,
        accepted: Set<UInt> = []
    ) async throws -> (status: UInt, body: Data) {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers = ["Accept": "application/json", "User-Agent": "bowsprit"]
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
            request.body = .bytes(ByteBuffer(data: try JSONEncoder().encode(body)))
        }
        let answer: (status: UInt, body: Data)
        do {
            let response = try await http.execute(request, timeout: Self.timeout)
            let data = Data(buffer: try await response.body.collect(upTo: Self.answerLimit))
            answer = (response.status.code, data)
        } catch let error as CancellationError {
            throw error
        } catch let error as HTTPClientError where error == .cancelled || error == .alreadyShutdown {
            throw CancellationError()
        } catch {
            throw ServiceFault(description: "\(name) does not answer \(method) \(path): \(error)")
        }
        guard (200..<300).contains(answer.status) || accepted.contains(answer.status) else {
            let words = String(decoding: answer.body.prefix(200), as: UTF8.self)
            throw ServiceFault(description: "\(name) answered \(method) \(path) with \(answer.status): \(words)")
        }
        return answer
    }

    /// Reads an answer's body.
    ///
    /// - Throws: ``ServiceFault`` when it is something else.
    func decode<Value: Decodable>(_ type: Value.Type, _ body: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch {
            throw ServiceFault(description: "\(name) sent an answer that cannot be read: \(error)")
        }
    }
}
