extension ForgeSimulator {
    /// Makes the next requests to the REST or GraphQL API fail.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - status: The status code that they get.
    ///   - message: The text that they get; GitHub's `Base branch was modified. Review and try the merge again.`, say.
    ///   - matching: A part of `METHOD /path` that only those requests have; nil for any.
    public func failNext(
        _ count: Int = 1,
        status: Int,
        message: String = "Server Error",
        matching: String? = nil
    ) {
        faults.add(.init(remaining: count, matching: matching, delay: nil, error: ForgeError(status, message)))
    }

    /// Makes the next requests wait before they are answered.
    public func delayNext(_ count: Int = 1, by delay: Duration, matching: String? = nil) {
        faults.add(.init(remaining: count, matching: matching, delay: delay, error: nil))
    }

    /// Makes the next requests meet GitHub's secondary rate limit.
    ///
    /// - Parameters:
    ///   - status: 403 or 429.
    ///   - retryAfter: How many seconds the client is told to wait.
    public func limitNext(_ count: Int = 1, status: Int = 403, retryAfter: Int, matching: String? = nil) {
        let text = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."
        let error = ForgeError(status, text, headers: ["Retry-After": String(retryAfter)])
        faults.add(.init(remaining: count, matching: matching, delay: nil, error: error))
    }

    /// Takes back all faults that haven't happened.
    public func clearFaults() { faults.clear() }

    /// Changes how many requests a token may send in an hour, and forgets how many it sent.
    ///
    /// - Parameter resource: `core`, `search` or `graphql`.
    public func setRateLimit(_ limit: Int, of resource: String = "core") {
        rateLimiter.setLimit(limit, of: resource)
    }
}
