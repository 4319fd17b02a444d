/// Keeps what was loaded, up to a total cost. Those who ask for the same thing at the same time share one load; a load
/// that failed is tried again for the next who asks.
actor CoalescingCache<Key: Hashable & Sendable, Value: Sendable> {
    /// An answer, and what finding it did to the cache.
    struct Answer: Sendable {
        var value: Value
        /// Whether it was there, or on its way.
        var isHit: Bool
        /// How many other values had to go.
        var evictions = 0
        /// How many values are kept now.
        var count: Int
    }

    private var kept: LRUCache<Key, Value>
    private var loads: [Key: Task<Value, any Error>] = [:]
    private let cost: @Sendable (Value) -> Int

    /// Makes an empty cache.
    ///
    /// - Parameters:
    ///   - capacity: What all values may cost together.
    ///   - cost: What one value costs.
    init(capacity: Int, cost: @escaping @Sendable (Value) -> Int) {
        kept = LRUCache(capacity: capacity)
        self.cost = cost
    }

    /// The value for a key.
    ///
    /// - Throws: What the load throws.
    func value(for key: Key, load: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await answer(for: key, load: load).value
    }

    /// The value for a key, with what the cache had to do.
    ///
    /// - Throws: What the load throws.
    func answer(for key: Key, load: @escaping @Sendable () async throws -> Value) async throws -> Answer {
        if let known = kept.value(for: key) { return Answer(value: known, isHit: true, count: kept.count) }
        if let load = loads[key] { return Answer(value: try await load.value, isHit: true, count: kept.count) }
        let task = Task { try await load() }
        loads[key] = task
        defer { loads[key] = nil }
        let value = try await task.value
        let evictions = kept.insert(value, for: key, cost: cost(value))
        return Answer(value: value, isHit: false, evictions: evictions, count: kept.count)
    }
}
