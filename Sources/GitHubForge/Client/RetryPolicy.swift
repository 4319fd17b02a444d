import Foundation
import NIOHTTP1

/// Decides what follows on an answer, or on none: take it, ask again, or give up.
///
/// See [rate limits](https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
struct RetryPolicy: Sendable {
    enum Outcome {
        case answer(APIResponse)
        case noAnswer(reason: String)
    }

    enum Decision: Equatable {
        case accept
        case retry(after: Duration)
        case limited(until: Date)
        case fail
    }

    /// How many times a request is sent at most.
    var attempts = 5
    /// The wait before the second try; it doubles with each.
    var firstDelay = Duration.milliseconds(500)
    /// The longest that a request waits for a limit to pass; beyond it the work waits, not the request.
    var longestWait = Duration.seconds(60)

    func decision(after attempt: Int, _ outcome: Outcome, isRepeatable: Bool, now: Date) -> Decision {
        switch outcome {
        case .noAnswer:
            return isRepeatable && attempt < attempts ? .retry(after: backoff(attempt)) : .fail
        case .answer(let response):
            if let wait = limitWait(response, now: now) {
                return wait <= longestWait && attempt < attempts
                    ? .retry(after: max(wait, backoff(attempt)))
                    : .limited(until: now.addingTimeInterval(TimeInterval(wait.components.seconds)))
            }
            if response.status >= 500 {
                return isRepeatable && attempt < attempts ? .retry(after: backoff(attempt)) : .fail
            }
            return response.status < 400 ? .accept : .fail
        }
    }

    private func backoff(_ attempt: Int) -> Duration { firstDelay * (1 << min(attempt - 1, 10)) }

    /// How long GitHub wants us to wait; nil when this is no matter of limits.
    private func limitWait(_ response: APIResponse, now: Date) -> Duration? {
        guard response.status == 403 || response.status == 429 else { return nil }
        if let seconds = response.headers.first(name: "retry-after").flatMap(Int.init) {
            return bounded(seconds)
        }
        if response.headers.first(name: "x-ratelimit-remaining") == "0",
            let reset = response.headers.first(name: "x-ratelimit-reset").flatMap(Int.init)
        {
            // One second more: GitHub gives whole seconds.
            return bounded(min(max(reset, 0), Self.endOfTime) - Int(now.timeIntervalSince1970) + 1)
        }
        let isSecondary = response.errorMessage.lowercased().contains("secondary rate limit")
        return response.status == 429 || isSecondary ? Self.unnamedWait : nil
    }

    private func bounded(_ seconds: Int) -> Duration { .seconds(min(max(seconds, 0), Self.mostSeconds)) }

    /// What GitHub asks for where it names no time.
    private static let unnamedWait = Duration.seconds(60)
    /// No limit of GitHub's lasts longer than an hour; what claims to is not believed for more than a day.
    private static let mostSeconds = 86_400
    private static let endOfTime = 1 << 40
}
