import GRDB
public import JobEngine
import JobModel
import Synchronization

extension SQLiteJobStore {
    /// All changes after a version, and then those that come; see ``JobStore``.
    public func watch(from version: ResourceVersion?) -> AsyncThrowingStream<JobChange, any Error> {
        let position = Mutex(WatchPosition(from: version))
        // Pulled, not pushed: a slow reader holds back nothing but itself, and never holds more than a page.
        return AsyncThrowingStream {
            while !Task.isCancelled {
                if let change = position.withLock({ $0.next(self.cache) }) {
                    return change
                }
                let before = position.withLock { $0 }
                let after = try await self.read { connection in try before.reading(connection, self.cache) }
                guard let after else { throw JobStoreError.expired }
                position.withLock { $0 = after }
                if after.isEmpty {
                    await self.foreignWrites.waitForVersion(above: after.version)
                }
            }
            return nil
        }
    }
}

/// How far a watch has come.
private struct WatchPosition: Sendable {
    /// The version of the last change that was read.
    private(set) var version: Int64
    /// The version from which on deletions matter; nil until the watch has begun.
    private var deletionsAfter: Int64?
    private let startsAnew: Bool
    private var changes: ArraySlice<JobChange> = []

    init(from version: ResourceVersion?) {
        self.version = version.map { Int64($0.rawValue) ?? -1 } ?? 0
        startsAnew = version == nil
    }

    var isEmpty: Bool {
        changes.isEmpty
    }

    /// The next change of those that were read, or that the cache has without a gap; nil when the tables are to be read.
    mutating func next(_ cache: JobCache) -> JobChange? {
        if changes.isEmpty, let deletionsAfter, version >= deletionsAfter {
            changes = ArraySlice(cache.changes(after: version, limit: 200))
            version += Int64(changes.count)
        }
        return changes.popFirst()
    }

    /// The position with the next page of changes; nil when the version is too old, or not of this store.
    func reading(_ connection: Database, _ cache: JobCache) throws -> WatchPosition? {
        let last = try SQLiteJobStore.lastVersion(connection)
        let isKnown = version >= max(0, last - StoredJob.rememberedDeletions) && version <= last
        guard startsAnew || isKnown else { return nil }
        var position = self
        let deletionsAfter = self.deletionsAfter ?? (startsAnew ? last : version)
        position.deletionsAfter = deletionsAfter
        let stored = try StoredChange.fetch(after: version, deletionsAfter: deletionsAfter, limit: 200, connection)
        position.version = stored.last?.version ?? version
        position.changes = ArraySlice(stored.compactMap { $0.change(cache) })
        return position
    }
}
