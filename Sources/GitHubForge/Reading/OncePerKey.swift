/// Runs an operation once for each key, and gives its result to everyone who asks for that key.
///
/// An operation that failed is run again for the next who asks.
actor OncePerKey<Key: Hashable & Sendable> {
    private var running: [Key: Task<any Sendable, any Error>] = [:]

    func callAsFunction<Value: Sendable>(
        _ key: Key,
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = running[key] ?? Task { try await operation() as any Sendable }
        running[key] = task
        do {
            if let value = try await task.value as? Value { return value }
            return try await operation()
        } catch {
            running[key] = nil
            throw error
        }
    }

    /// The result for a key that somebody has asked for; nil when nobody has, or the operation failed.
    func known<Value: Sendable>(_ key: Key, as type: Value.Type) async -> Value? {
        try? await running[key]?.value as? Value
    }

    /// Forgets a key, because what it stood for has changed.
    func forget(_ key: Key) { running[key] = nil }
}
