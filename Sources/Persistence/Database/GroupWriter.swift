import GRDB

/// Writes with group commit: what queues while one transaction is being synced goes into the next one together.
///
/// A sync costs about as much for one write as for a hundred, so concurrent writers share it. There is no timer: a
/// write that finds the writer idle starts at once.
actor GroupWriter {
    private struct Item: Sendable {
        let bytes: Int
        /// Writes, and gives what tells the caller so once the transaction is committed.
        let perform: @Sendable (Database) throws -> @Sendable () -> Void
        let fail: @Sendable (StorageError) -> Void
    }

    private let pool: DatabasePool
    private let checkpointer: Checkpointer
    private let maximumItems: Int
    private let maximumBytes: Int
    /// About how much a small write puts into the write-ahead log: a page of a table and one of an index.
    private static let overhead = 8192
    private var queue: [Item] = []
    private var queuedBytes = 0
    private var writing: Task<Void, Never>?

    init(pool: DatabasePool, checkpointer: Checkpointer, maximumItems: Int = 10_000, maximumBytes: Int = 128 << 20) {
        self.pool = pool
        self.checkpointer = checkpointer
        self.maximumItems = maximumItems
        self.maximumBytes = maximumBytes
    }

    /// Writes in a transaction that may be shared, and returns once it is committed and synced.
    ///
    /// A body that throws undoes the whole transaction; expected outcomes are values. `bytes` is what the body holds in
    /// memory; one write is always let in. `committed` is called once the transaction is, before this returns, for one
    /// write after the other in the order in which their bodies ran.
    ///
    /// - Throws: ``StorageError/overloaded``, ``StorageError/unavailable(_:)``.
    func write<Value: Sendable>(
        bytes: Int = 0,
        _ body: @escaping @Sendable (Database) throws -> Value,
        committed: @escaping @Sendable (Value) -> Void = { _ in }
    ) async throws(StorageError) -> Value {
        guard queue.isEmpty || (queue.count < maximumItems && queuedBytes + bytes <= maximumBytes) else {
            throw .overloaded
        }
        let result = await withCheckedContinuation {
            (done: CheckedContinuation<Result<Value, StorageError>, Never>) in
            queuedBytes += bytes
            queue.append(
                Item(
                    bytes: bytes,
                    perform: { connection in
                        let value = try body(connection)
                        return {
                            committed(value)
                            done.resume(returning: .success(value))
                        }
                    },
                    fail: { done.resume(returning: .failure($0)) }
                )
            )
            if writing == nil {
                writing = Task { await writeGroups() }
            }
        }
        return try result.get()
    }

    /// Returns once nothing waits to be written.
    func drained() async {
        await writing?.value
    }

    private func writeGroups() async {
        while !queue.isEmpty {
            let (group, bytes) = (queue, queuedBytes + queue.count * Self.overhead)
            queue = []
            queuedBytes = 0
            do {
                let acknowledgements = try await pool.write { connection in
                    try group.map { try $0.perform(connection) }
                }
                for acknowledge in acknowledgements {
                    acknowledge()
                }
                await checkpointer.committed(bytes: bytes)
            } catch {
                for item in group {
                    item.fail(StorageError(error))
                }
            }
        }
        writing = nil
    }
}
