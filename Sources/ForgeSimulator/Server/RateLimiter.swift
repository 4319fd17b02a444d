import Foundation
import Synchronization

/// Counts requests per token and hour, as GitHub's primary rate limit does.
final class RateLimiter: Sendable {
    /// What a token has used of one resource.
    struct Window: Sendable {
        let limit: Int
        var used = 0
        let reset: Date

        var remaining: Int { max(0, limit - used) }

        var json: JSON {
            [
                "limit": .int(limit), "used": .int(used), "remaining": .int(remaining),
                "reset": .int(Int(reset.timeIntervalSince1970)),
            ]
        }
    }

    private let limits: Mutex<[String: Int]>
    private let windows = Mutex<[String: Window]>([:])
    private let now: @Sendable () -> Date

    init(limit: Int, now: @escaping @Sendable () -> Date) {
        limits = Mutex(["core": limit, "graphql": limit, "search": limit])
        self.now = now
    }

    /// Changes the limit of a resource (`core`, `graphql` or `search`) and forgets what was used of it.
    func setLimit(_ limit: Int, of resource: String) {
        limits.withLock { $0[resource] = limit }
        windows.withLock { windows in windows = windows.filter { !$0.key.hasPrefix("\(resource) ") } }
    }

    /// What a token has used, after using some more.
    func use(_ cost: Int, of resource: String, by token: String) -> Window {
        let now = now()
        let limit = limits.withLock { $0[resource] ?? 5000 }
        return windows.withLock { windows in
            let key = "\(resource) \(token)"
            var window = windows[key] ?? Window(limit: limit, reset: now.addingTimeInterval(3600))
            if window.reset <= now { window = Window(limit: limit, reset: now.addingTimeInterval(3600)) }
            window.used += cost
            windows[key] = window
            return window
        }
    }
}
