public import Foundation
import Metrics
import NIOHTTP1
import Synchronization

/// What GitHub last said of the rate limits, for the dashboard and the metrics.
public final class RateBudget: Sendable {
    /// One limit of GitHub's, such as `core` or `graphql`.
    public struct Limit: Sendable, Hashable {
        /// Requests allowed in a window.
        public let limit: Int
        /// Requests left in this window.
        public let remaining: Int
        /// When the window ends.
        public let resetsAt: Date
    }

    private let limits = Mutex<[String: Limit]>([:])

    init() {}

    /// The limits seen so far, by GitHub's name of the resource.
    public var current: [String: Limit] { limits.withLock { $0 } }

    func note(_ headers: HTTPHeaders) {
        guard let limit = headers.first(name: "x-ratelimit-limit").flatMap(Int.init),
            let remaining = headers.first(name: "x-ratelimit-remaining").flatMap(Int.init),
            let reset = headers.first(name: "x-ratelimit-reset").flatMap(Double.init)
        else { return }
        let resource = headers.first(name: "x-ratelimit-resource") ?? "core"
        limits.withLock {
            $0[resource] = Limit(limit: limit, remaining: remaining, resetsAt: Date(timeIntervalSince1970: reset))
        }
        Gauge(label: "github_rate_limit_remaining", dimensions: [("resource", resource)]).record(remaining)
    }
}
