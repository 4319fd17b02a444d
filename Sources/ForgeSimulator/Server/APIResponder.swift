import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Answers requests to the REST API.
struct APIResponder: Sendable {
    /// The longest body that is read.
    static let longestBody = 50 << 20

    let store: ForgeStore
    let rateLimiter: RateLimiter
    let faults: FaultInjector
    let recorder: Recorder
    let logger: Logger

    /// First parts of paths that belong to the REST API, at the root as on api.github.com.
    private static let roots: Set<String> = [
        "repos", "orgs", "users", "user", "search", "rate_limit", "app", "installation", "meta",
    ]

    /// The path within the API; nil for a path that isn't the API's.
    static func apiPath(_ path: String) -> String? {
        if path.hasPrefix("/api/v3/") { return String(path.dropFirst(7)) }
        let first = path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
        return roots.contains(first) ? path : nil
    }

    func respond(to request: Request, path: String) async throws -> Response {
        var request = request
        let buffer = try await request.collectBody(upTo: Self.longestBody)
        let body = buffer.readableBytes > 0 ? JSON(parsing: buffer.readableBytesView) : nil
        var response: APIResponse
        var headers: [String: String] = [:]
        do {
            if buffer.readableBytes > 0, body == nil { throw ForgeError(400, "Problems parsing JSON") }
            try await trip(request.method.rawValue, path)
            response = try await answer(request, path: path, body: body, headers: &headers)
        } catch let error as ForgeError {
            response = APIResponse(status: error.status, body: error.json, headers: error.headers)
        } catch {
            logger.error("request failed", metadata: ["path": "\(path)", "error": "\(error)"])
            response = APIResponse(status: 500, body: ["message": .string("Server Error: \(error)")])
        }
        response.headers.merge(headers) { own, _ in own }
        let finished = finish(response, request)
        await recorder.record(
            RESTExchange(
                method: request.method.rawValue,
                path: Self.canonical(request.method.rawValue, path),
                query: request.uri.query ?? "",
                request: body,
                status: finished.status,
                response: finished.body
            )
        )
        return Self.response(finished)
    }

    /// Fails or waits where a test asked for it.
    private func trip(_ method: String, _ path: String) async throws {
        guard let fault = faults.next("\(method) \(path)") else { return }
        if let delay = fault.delay { try await Task.sleep(for: delay) }
        if let error = fault.error { throw error }
    }

    private func answer(
        _ request: Request,
        path: String,
        body: JSON?,
        headers: inout [String: String]
    ) async throws -> APIResponse {
        let state = await store.state
        let caller = try Authenticator(state: state, now: store.now()).caller(request.headers[.authorization])
        let isSearch = path.hasPrefix("/search/")
        let window = rateLimiter.use(
            path == "/rate_limit" ? 0 : 1,
            of: isSearch ? "search" : "core",
            by: caller.rateLimitKey
        )
        headers = Self.headers(window, resource: isSearch ? "search" : "core")
        guard window.used <= window.limit || path == "/rate_limit" else {
            let user = caller.login ?? "this address"
            throw ForgeError(403, "API rate limit exceeded for \(user).")
        }
        switch RouteTable.all.match(request.method.rawValue, Self.parts(path)) {
        case .none: throw ForgeError.notFound
        case .wrongMethod: throw ForgeError(405, "Method Not Allowed")
        case .found(let route, let parameters):
            return try await route.handler(
                APICall(
                    method: request.method.rawValue,
                    path: path,
                    parameters: parameters,
                    query: Self.query(request.uri.query ?? ""),
                    body: body,
                    caller: caller,
                    accept: request.headers[.accept] ?? "",
                    store: store,
                    rateLimiter: rateLimiter,
                    state: state
                )
            )
        }
    }

    /// The parameters of a query, in which a plus sign means a space.
    static func query(_ text: String) -> [String: String] {
        let pairs = text.split(separator: "&").map { pair in
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
                let text = part.replacingOccurrences(of: "+", with: " ")
                return text.removingPercentEncoding ?? text
            }
        }
        return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { _, last in last }
    }

    static func headers(_ window: RateLimiter.Window, resource: String) -> [String: String] {
        [
            "X-RateLimit-Limit": String(window.limit), "X-RateLimit-Remaining": String(window.remaining),
            "X-RateLimit-Used": String(window.used), "X-RateLimit-Resource": resource,
            "X-RateLimit-Reset": String(Int(window.reset.timeIntervalSince1970)),
        ]
    }

    /// Adds what every answer has; an answer that the client knows already becomes a 304.
    private func finish(_ response: APIResponse, _ request: Request) -> APIResponse {
        var response = response
        response.headers["X-GitHub-Media-Type"] = "github.v3; format=json"
        response.headers["X-OAuth-Scopes"] = "admin:org, admin:repo_hook, repo"
        guard request.method == .get, response.status == 200 else { return response }
        let content = (response.text ?? response.body?.text ?? "") + (response.headers["Link"] ?? "")
        let digest = SHA256.hash(data: Data(content.utf8)).prefix(20)
        let tag = "W/\"" + digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\""
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = "private, max-age=60, s-maxage=60"
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard known?.contains(where: { $0 == tag || "W/\($0)" == tag }) == true else { return response }
        return APIResponse(status: 304, headers: response.headers)
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
    }

    /// A path in the form in which it is recorded: whether a client encodes the slash in a label's name is its own affair.
    private static func canonical(_ method: String, _ path: String) -> String {
        guard case .found(let route, let parameters) = RouteTable.all.match(method, parts(path)) else { return path }
        return route.path(parameters)
    }

    private static func response(_ response: APIResponse) -> Response {
        var headers = HTTPFields()
        for (name, value) in response.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        guard let text = response.text ?? response.body?.text else {
            return Response(status: .init(code: response.status), headers: headers)
        }
        headers[.contentType] =
            response.text == nil ? "application/json; charset=utf-8" : "text/plain; charset=utf-8"
        return Response(
            status: .init(code: response.status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

extension Caller {
    /// What the requests of one caller are counted under.
    var rateLimitKey: String {
        switch self {
        case .anonymous: "anonymous"
        case .account(let login, let installation): "\(login) \(installation.map(String.init) ?? "")"
        case .app(let id): "app \(id)"
        }
    }
}
