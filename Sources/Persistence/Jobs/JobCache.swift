import JobEngine
import JobModel
import Synchronization

/// The changes that were written or read last, by version: a version never means anything else, so nothing gets stale.
///
/// Those who follow the store read what was just written, and those who change a job change what they just read: reading
/// and coding it again for each of them is most of the work otherwise.
final class JobCache: Sendable {
    /// An object, so that looking for it and keeping it copies no job.
    private final class Entry: Sendable {
        let change: JobChange
        let parts: JobText.Parts?

        init(_ change: JobChange, _ parts: JobText.Parts?) {
            self.change = change
            self.parts = parts
        }
    }

    private struct State {
        var young: [Int64: Entry] = [:]
        var old: [Int64: Entry] = [:]

        subscript(version: Int64) -> Entry? {
            young[version] ?? old[version]
        }
    }

    /// How many changes are kept for sure; there may be twice as many.
    private let size: Int
    private let state = Mutex(State())

    init(size: Int = 2500) {
        self.size = size
    }

    /// The job of a version; nil when it is not kept.
    func job(_ version: Int64) -> ProwJob? {
        state.withLock { state in
            if case .stored(let job)? = state[version]?.change { job } else { nil }
        }
    }

    /// The job of a version and the parts of its text; nil when they are not kept.
    func jobWithParts(_ version: Int64) -> (job: ProwJob, parts: JobText.Parts)? {
        state.withLock { state in
            guard let entry = state[version], case .stored(let job) = entry.change else { return nil }
            return entry.parts.map { (job, $0) }
        }
    }

    /// The changes that follow a version, as far as all of them are kept: versions are counted without a gap, also by
    /// several processes, so one that is not kept shows.
    func changes(after version: Int64, limit: Int) -> [JobChange] {
        state.withLock { state in
            var changes: [JobChange] = []
            while changes.count < limit, let entry = state[version + 1 + Int64(changes.count)] {
                changes.append(entry.change)
            }
            return changes
        }
    }

    /// Keeps a change, and the parts of its job's text where these are known.
    func keep(_ change: JobChange, _ parts: JobText.Parts? = nil, version: Int64) {
        let entry = Entry(change, parts)
        state.withLock { state in
            state.young[version] = entry
            guard state.young.count >= size else { return }
            state.old = state.young
            state.young = [:]
        }
    }
}
