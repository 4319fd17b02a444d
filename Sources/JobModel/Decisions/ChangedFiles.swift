/// The files that a change touches, asked for at most once and only when a decision needs them.
public actor ChangedFiles {
    private let fetch: @Sendable () async throws -> [String]
    private var answer: Task<[String], any Error>?

    /// Files that `fetch` will name. A failed fetch is not repeated.
    public init(_ fetch: @escaping @Sendable () async throws -> [String]) {
        self.fetch = fetch
    }

    /// Files that are known already.
    public init(_ paths: [String]) {
        self.init { paths }
    }

    /// The paths; of a renamed file the new one.
    ///
    /// - Throws: what the fetch throws.
    public var paths: [String] {
        get async throws {
            if let answer { return try await answer.value }
            let task = Task { [fetch] in try await fetch() }
            answer = task
            return try await task.value
        }
    }
}
