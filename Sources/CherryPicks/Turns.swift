/// Lets what concerns the same thing happen one after the other.
actor Turns<Key: Hashable & Sendable> {
    private var taken: Set<Key> = []
    private var waiting: [Key: [CheckedContinuation<Void, Never>]] = [:]

    /// Does something when nothing else is done for the key.
    func take<Value: Sendable>(_ key: Key, _ body: @Sendable () async throws -> Value) async throws -> Value {
        if !taken.insert(key).inserted {
            await withCheckedContinuation { waiting[key, default: []].append($0) }
        }
        defer { leave(key) }
        return try await body()
    }

    /// The turn passes to who waited longest, so the key stays taken.
    private func leave(_ key: Key) {
        guard var queue = waiting[key], !queue.isEmpty else {
            taken.remove(key)
            return
        }
        let next = queue.removeFirst()
        waiting[key] = queue.isEmpty ? nil : queue
        next.resume()
    }
}
