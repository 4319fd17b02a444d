/// Lets what concerns the same thing happen one after the other, in the order in which it was asked for.
public actor Turns<Key: Hashable & Sendable> {
    private struct Waiter {
        let id: UInt64
        let continuation: CheckedContinuation<Void, any Error>
    }

    private var taken: Set<Key> = []
    private var waiting: [Key: [Waiter]] = [:]
    private var lastID: UInt64 = 0

    /// Turns of which none is taken.
    public init() {}

    /// Does something when nothing else is done for the key.
    ///
    /// - Throws: `CancellationError` when the task is cancelled while it waits; what the body throws.
    public func take<Value: Sendable>(_ key: Key, _ body: @Sendable () async throws -> Value) async throws -> Value {
        if !taken.insert(key).inserted {
            lastID += 1
            let id = lastID
            try await withTaskCancellationHandler {
                try await wait(for: key, id)
            } onCancel: {
                Task { await self.giveUp(id, key) }
            }
        }
        defer { leave(key) }
        return try await body()
    }

    private func wait(for key: Key, _ id: UInt64) async throws {
        try Task.checkCancellation()
        try await withCheckedThrowingContinuation { continuation in
            waiting[key, default: []].append(Waiter(id: id, continuation: continuation))
        }
    }

    /// Who is not waiting any more has got its turn, or never came to wait.
    private func giveUp(_ id: UInt64, _ key: Key) {
        guard let index = waiting[key]?.firstIndex(where: { $0.id == id }) else { return }
        waiting[key]?.remove(at: index).continuation.resume(throwing: CancellationError())
    }

    /// The turn passes to who waited longest, so the key stays taken.
    private func leave(_ key: Key) {
        guard var queue = waiting[key], !queue.isEmpty else {
            taken.remove(key)
            waiting[key] = nil
            return
        }
        let next = queue.removeFirst()
        waiting[key] = queue.isEmpty ? nil : queue
        next.continuation.resume()
    }
}
