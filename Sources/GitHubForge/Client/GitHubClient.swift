public import AsyncHTTPClient
public import Foundation
public import Logging
import Metrics
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Speaks GitHub's REST and GraphQL APIs: the only place that knows their wire format.
///
/// Every call throws ``GitHubFault`` when GitHub refuses, limits or does not answer. Requests that may be repeated are,
/// with growing waits; GitHub's limits are waited for up to a minute, and beyond that reported.
public final class GitHubClient: Sendable {
    /// Where GitHub is.
    public let endpoints: GitHubEndpoints
    /// What GitHub last said of its limits.
    public let budget = RateBudget()

    private let http: HTTPClient
    private let authorizer: Authorizer
    private let cache = ConditionalCache()
    let ledger = StatusLedger()
    private let isDryRun: Bool
    private let policy = RetryPolicy()
    private let sleep: @Sendable (Duration) async throws -> Void
    private let now: @Sendable () -> Date
    let logger: Logger

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - http: The HTTP client to send with; its owner shuts it down.
    ///   - isDryRun: Whether writes are logged and not sent.
    ///   - now: The time of day, for tokens and limits.
    ///   - sleep: Waits between tries.
    public init(
        endpoints: GitHubEndpoints,
        credentials: GitHubCredentials,
        http: HTTPClient,
        isDryRun: Bool = false,
        now: @escaping @Sendable () -> Date = { Date() },
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        logger: Logger
    ) {
        self.endpoints = endpoints
        self.http = http
        self.authorizer = Authorizer(credentials: credentials, now: now)
        self.isDryRun = isDryRun
        self.now = now
        self.sleep = sleep
        self.logger = logger
    }

    // MARK: Requests

    /// Reads one value.
    func read<Value: Decodable>(_ type: Value.Type, _ request: APIRequest) async throws -> Value {
        try decode(type, from: try await send(request), request)
    }

    /// Reads all pages of a list, at most ``pageLimit``.
    func readAll<Element: Decodable>(_ type: Element.Type, _ request: APIRequest) async throws -> [Element] {
        var elements: [Element] = []
        var next: APIRequest? = request
        var pages = 0
        while let request = next, pages < Self.pageLimit {
            let response = try await send(request)
            elements += try decode([Element].self, from: response, request)
            next = nextPage(after: response, owner: request.owner)
            pages += 1
        }
        return elements
    }

    /// The request for the page that follows; nil after the last.
    func nextPage(after response: APIResponse, owner: String?) -> APIRequest? {
        response.nextPage.map { .get(endpoints.target(of: $0), owner: owner) }
    }

    /// How many pages of a list are read at most: GitHub gives no more than 3,000 files of a pull request anyway.
    static let pageLimit = 100

    /// Whether GitHub says yes with this status (true) or 404 (false).
    ///
    /// - Throws: ``GitHubFault/unexpected(request:reason:)`` for another yes: the path then meant something else.
    func exists(_ request: APIRequest, as yes: Int = 204) async throws -> Bool {
        do {
            let status = try await send(request).status
            guard status == yes else {
                throw GitHubFault.unexpected(request: request.summary, reason: "the status is \(status)")
            }
            return true
        } catch let fault as GitHubFault where fault.status == 404 {
            return false
        }
    }

    /// Writes, unless this is a dry run; then nil.
    @discardableResult
    func write(_ request: APIRequest) async throws -> APIResponse? {
        guard !isDryRun else {
            logger.info("not sent: dry run", metadata: ["request": "\(request.summary)"])
            return nil
        }
        return try await send(request)
    }

    /// Sends a request until it is answered, refused or given up.
    func send(_ request: APIRequest) async throws -> APIResponse {
        let authorization = try await authorizer.authorization(for: request.owner) { [self] request, header in
            try await sendAuthorized(request, header)
        }
        return try await sendAuthorized(request, authorization)
    }

    /// The value of the header `Authorization` with which git reads an owner's repositories over HTTP.
    public func gitAuthorization(for owner: String) async throws -> String {
        let header = try await authorizer.authorization(for: owner) { [self] request, header in
            try await sendAuthorized(request, header)
        }
        let token = header.split(separator: " ", maxSplits: 1).last ?? ""
        return "Basic \(Data("x-access-token:\(token)".utf8).base64EncodedString())"
    }

    private func sendAuthorized(_ request: APIRequest, _ authorization: String) async throws -> APIResponse {
        var attempt = 1
        while true {
            let outcome = try await attemptOnce(request, authorization)
            let decision = policy.decision(
                after: attempt,
                outcome,
                isRepeatable: request.isRepeatable,
                now: now()
            )
            switch (decision, outcome) {
            case (.accept, .answer(let response)): return response
            case (.retry(let delay), _):
                logger.debug("asking GitHub again", metadata: ["request": "\(request.summary)", "after": "\(delay)"])
                try await sleep(delay)
                attempt += 1
            case (.limited(let date), _): throw GitHubFault.limited(request: request.summary, until: date)
            case (_, .answer(let response)):
                throw GitHubFault.refused(
                    request: request.summary,
                    status: response.status,
                    message: response.errorMessage
                )
            case (_, .noAnswer(let reason)):
                throw GitHubFault.unreachable(request: request.summary, reason: reason)
            }
        }
    }

    /// When a limit that is used up is over, as far as GitHub said.
    func limitEnd(of resource: String) -> Date {
        max(budget.current[resource]?.resetsAt ?? .distantPast, now().addingTimeInterval(60))
    }

    // MARK: One try

    private func attemptOnce(_ request: APIRequest, _ authorization: String) async throws -> RetryPolicy.Outcome {
        let cached = request.method == .get ? cache["\(request.owner ?? "") \(request.target)"] : nil
        var message = HTTPClientRequest(url: url(of: request.target))
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        message.headers = [
            "Authorization": authorization,
            "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": "2022-11-28",
            "User-Agent": "bowsprit",
        ]
        if let cached { message.headers.add(name: "If-None-Match", value: cached.tag) }
        if let body = request.body {
            message.headers.add(name: "Content-Type", value: "application/json")
            message.body = .bytes(ByteBuffer(data: body))
        }
        do {
            let answer = try await http.execute(message, timeout: Self.timeout)
            let body = try await answer.body.collect(upTo: Self.answerLimit)
            let dimensions = [("method", request.method.rawValue), ("status", "\(answer.status.code)")]
            Counter(label: "github_requests", dimensions: dimensions).increment()
            budget.note(answer.headers)
            if answer.status == .notModified, let cached { return .answer(cached.response) }
            let response = APIResponse(
                status: Int(answer.status.code),
                headers: answer.headers,
                body: Data(buffer: body)
            )
            if request.method == .get, response.status == 200 {
                cache.store(response, for: "\(request.owner ?? "") \(request.target)")
            }
            return .answer(response)
        } catch let error as CancellationError {
            throw error
        } catch let error as HTTPClientError where error == .cancelled || error == .alreadyShutdown {
            throw CancellationError()
        } catch {
            return .noAnswer(reason: Self.words(for: error))
        }
    }

    private static let timeout = TimeAmount.seconds(120)
    private static let answerLimit = 64 << 20

    private func url(of target: String) -> String { target.hasPrefix("/") ? endpoints.rest + target : target }

    private static func words(for error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: error.description
        default: "\(error)"
        }
    }

    func decode<Value: Decodable>(
        _ type: Value.Type,
        from response: APIResponse,
        _ request: APIRequest
    ) throws
        -> Value
    {
        do {
            return try JSON.decoder.decode(type, from: response.body)
        } catch {
            throw GitHubFault.unexpected(request: request.summary, reason: "\(error)")
        }
    }
}
