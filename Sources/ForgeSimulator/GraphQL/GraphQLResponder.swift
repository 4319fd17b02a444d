import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests to the GraphQL API.
struct GraphQLResponder: Sendable {
    /// The longest body that is read.
    static let longestBody = 10 << 20

    let store: ForgeStore
    let rateLimiter: RateLimiter
    let faults: FaultInjector
    let recorder: Recorder

    func respond(to request: Request) async throws -> Response {
        var request = request
        let buffer = try await request.collectBody(upTo: Self.longestBody)
        var headers: [String: String] = [:]
        do {
            if let fault = faults.next("\(request.method.rawValue) /graphql") {
                if let delay = fault.delay { try await Task.sleep(for: delay) }
                if let error = fault.error { throw error }
            }
            let body = JSON(parsing: buffer.readableBytesView) ?? [:]
            let answer = try await answer(body, request.headers[.authorization], &headers)
            return Self.response(200, answer, headers)
        } catch let error as ForgeError {
            return Self.response(error.status, error.json, error.headers.merging(headers) { own, _ in own })
        }
    }

    private func answer(_ body: JSON, _ authorization: String?, _ headers: inout [String: String]) async throws -> JSON
    {
        let state = await store.state
        let caller = try Authenticator(state: state, now: store.now()).caller(authorization)
        guard let login = caller.login else {
            throw ForgeError(401, "This endpoint requires you to be authenticated.")
        }
        let window = rateLimiter.use(1, of: "graphql", by: caller.rateLimitKey)
        headers = APIResponder.headers(window, resource: "graphql")
        guard window.used <= window.limit else {
            return ["errors": [["type": "RATE_LIMITED", "message": .string("API rate limit exceeded for \(login).")]]]
        }
        guard let query = body["query"]?.string else {
            return ["errors": [["message": "A query attribute must be specified and must be a string."]]]
        }
        let variables = body["variables"] ?? [:]
        let schema = GraphQLSchema(
            state: state,
            store: store,
            viewer: login,
            window: window,
            blobs: GraphQLBlobs(in: query)
        )
        let answer = await GraphQLExecutor.execute(
            query,
            variables: variables,
            operation: body["operationName"]?.string,
            query: schema.query,
            mutation: schema.mutation
        )
        await recorder.record(query: query, variables: variables, response: answer)
        return answer
    }

    private static func response(_ status: Int, _ body: JSON, _ extra: [String: String]) -> Response {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        for (name, value) in extra {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(
            status: .init(code: status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: body.text))
        )
    }
}
