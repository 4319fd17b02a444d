import JobModel
import Synchronization

/// The jobs that were written or read last, by version: a version never means anything else, so nothing gets stale.
///
/// Those who follow the store read what was just written; decoding it for each of them is most of the work otherwise.
final class JobCache: Sendable {
    private struct State {
        var young: [Int64: ProwJob] = [:]
        var old: [Int64: ProwJob] = [:]
    }

    /// How many jobs are kept for sure; there may be twice as many.
    private let size: Int
    private let state = Mutex(State())

    init(size: Int = 1000) {
        self.size = size
    }

    /// The job of a version; nil when it is not kept.
    subscript(version: Int64) -> ProwJob? {
        get {
            state.withLock { $0.young[version] ?? $0.old[version] }
        }
        set {
            state.withLock { state in
                state.young[version] = newValue
                guard state.young.count >= size else { return }
                state.old = state.young
                state.young = [:]
            }
        }
    }
}
