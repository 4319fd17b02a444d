import Foundation
import NIOHTTP1
import Testing

@testable import GitHubForge

@Suite struct RetryPolicyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var attempt = 1
        var status: Int?
        var headers: [(String, String)] = []
        var body = ""
        var isRepeatable = true
        let expected: RetryPolicy.Decision

        var testDescription: String { name }
    }

    static let now = Date(timeIntervalSince1970: 1_000_000)

    static let rows: [Row] = [
        Row(name: "ok", status: 200, expected: .accept),
        Row(name: "not modified", status: 304, expected: .accept),
        Row(name: "not found", status: 404, expected: .fail),
        Row(name: "invalid", status: 422, expected: .fail),
        Row(name: "no answer", expected: .retry(after: .milliseconds(500))),
        Row(name: "no answer, third try", attempt: 3, expected: .retry(after: .seconds(2))),
        Row(name: "no answer, last try", attempt: 5, expected: .fail),
        Row(name: "no answer, not repeatable", isRepeatable: false, expected: .fail),
        Row(name: "bad gateway", status: 502, expected: .retry(after: .milliseconds(500))),
        Row(name: "bad gateway, last try", attempt: 5, status: 502, expected: .fail),
        Row(name: "bad gateway, not repeatable", status: 502, isRepeatable: false, expected: .fail),
        Row(name: "forbidden", status: 403, expected: .fail),
        Row(
            name: "forbidden with requests left",
            status: 403,
            headers: [("x-ratelimit-remaining", "7")],
            expected: .fail
        ),
        Row(
            name: "secondary limit, with a time",
            status: 403,
            headers: [("retry-after", "30")],
            expected: .retry(after: .seconds(30))
        ),
        Row(
            name: "a limit is no answer to the request, so it need not be repeatable",
            status: 403,
            headers: [("retry-after", "30")],
            isRepeatable: false,
            expected: .retry(after: .seconds(30))
        ),
        Row(
            name: "never sooner than the backoff",
            attempt: 4,
            status: 429,
            headers: [("retry-after", "0")],
            expected: .retry(after: .seconds(4))
        ),
        Row(
            name: "longer than a request waits",
            status: 403,
            headers: [("retry-after", "61")],
            expected: .limited(until: now.addingTimeInterval(61))
        ),
        Row(
            name: "limited on the last try",
            attempt: 5,
            status: 403,
            headers: [("retry-after", "5")],
            expected: .limited(until: now.addingTimeInterval(5))
        ),
        Row(
            name: "secondary limit, without a time",
            status: 403,
            headers: [("x-ratelimit-remaining", "4000"), ("x-ratelimit-reset", "1003600")],
            body: #"{"message": "You have exceeded a secondary rate limit. Please wait."}"#,
            expected: .retry(after: .seconds(60))
        ),
        Row(name: "too many requests, without a time", status: 429, expected: .retry(after: .seconds(60))),
        Row(
            name: "primary limit, soon over",
            status: 403,
            headers: [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1000020")],
            expected: .retry(after: .seconds(21))
        ),
        Row(
            name: "primary limit, long",
            status: 429,
            headers: [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1003600")],
            expected: .limited(until: now.addingTimeInterval(3601))
        ),
        Row(
            name: "primary limit, over already",
            status: 403,
            headers: [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "999000")],
            expected: .retry(after: .milliseconds(500))
        ),
        Row(
            name: "a time that cannot be",
            status: 403,
            headers: [("retry-after", "\(Int.max)")],
            expected: .limited(until: now.addingTimeInterval(86_400))
        ),
        Row(
            name: "an end that cannot be",
            status: 403,
            headers: [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "\(Int.max)")],
            expected: .limited(until: now.addingTimeInterval(86_400))
        ),
        Row(
            name: "no number",
            status: 403,
            headers: [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "nan")],
            expected: .fail
        ),
    ]

    @Test(arguments: rows)
    func decides(_ row: Row) {
        let outcome: RetryPolicy.Outcome =
            row.status.map {
                .answer(APIResponse(status: $0, headers: HTTPHeaders(row.headers), body: Data(row.body.utf8)))
            } ?? .noAnswer(reason: "reset")
        let decision = RetryPolicy().decision(
            after: row.attempt,
            outcome,
            isRepeatable: row.isRepeatable,
            now: Self.now
        )
        #expect(decision == row.expected)
    }
}
