import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Posts to programs outside the bot, each post bounded in time and size.
struct ExternalPost: Sendable {
    /// The status and the beginning of the body.
    struct Answer: Sendable {
        let status: Int
        let body: Data

        var isSuccess: Bool { 200..<300 ~= status }
    }

    let http: HTTPClient
    /// How long one post may take in all.
    let timeout: Duration
    let sleep: @Sendable (Duration) async throws -> Void

    /// Posts a body.
    ///
    /// - Parameter limit: How much of the answer is read, in bytes; what follows is not.
    /// - Throws: ``ForwardFault`` when there is no answer in time; `CancellationError`.
    func callAsFunction(
        _ body: Data,
        headers: [(name: String, value: String)],
        to endpoint: String,
        limit: Int
    ) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            group.addTask {
                do {
                    return try await answer(body, headers, endpoint, limit)
                } catch {
                    try Task.checkCancellation()
                    throw ForwardFault.unreachable(endpoint: endpoint, reason: "\(error)")
                }
            }
            group.addTask {
                try await sleep(timeout)
                throw ForwardFault.timedOut(endpoint: endpoint, after: timeout)
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }

    private func answer(
        _ body: Data,
        _ headers: [(name: String, value: String)],
        _ endpoint: String,
        _ limit: Int
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: endpoint)
        request.method = .POST
        for header in headers { request.headers.add(name: header.name, value: header.value) }
        request.headers.replaceOrAdd(name: "User-Agent", value: Self.userAgent)
        request.body = .bytes(ByteBuffer(data: body))
        let response = try await http.execute(request, deadline: .distantFuture)
        // Following a redirect may turn the post into a GET, and take it to where nobody meant it to go.
        if let first = response.history.first, response.history.count > 1 {
            return Answer(
                status: Int(first.responseHead.status.code),
                body: Data("set the endpoint to where it redirects".utf8)
            )
        }
        var collected = Data()
        for try await piece in response.body {
            collected.append(contentsOf: piece.readableBytesView.prefix(limit - collected.count))
            if collected.count >= limit { break }
        }
        return Answer(status: Int(response.status.code), body: collected)
    }

    /// What Prow's hook calls itself.
    private static let userAgent = "ProwHook"
}
