import JobModel
import Reporting
import Synchronization

/// A reporter that keeps what it told, and fails as a test says.
final class ModelReporter: Reporter {
    struct Failure: Error {}

    /// What becomes of a report.
    enum Fate: CaseIterable {
        case told
        /// Nothing is told.
        case lost
        /// It is told, and yet the reporter does not know.
        case toldAndLost
    }

    private struct State {
        var told: [String: [ProwJobState]] = [:]
        var fates: [Fate] = []
        var running = 0
        var most = 0
    }

    let name: ReporterName
    private let state = Mutex(State())

    init(_ name: String) {
        self.name = ReporterName(rawValue: name)
    }

    /// What was told of each job, in order.
    var told: [String: [ProwJobState]] { state.withLock { $0.told } }

    /// How many reports ran at a time at most.
    var most: Int { state.withLock { $0.most } }

    /// What becomes of the next reports; those after them are told.
    func expect(_ fates: [Fate]) { state.withLock { $0.fates = fates } }

    func shouldReport(_ job: ProwJob) -> Bool { job.status.state != .scheduling }

    func report(_ job: ProwJob) async throws -> ReportOutcome {
        state.withLock { state in
            state.running += 1
            state.most = max(state.most, state.running)
        }
        defer { state.withLock { $0.running -= 1 } }
        for _ in 0..<3 { await Task.yield() }
        try Task.checkCancellation()
        let fate = state.withLock { state in
            let fate = state.fates.popLast() ?? .told
            if fate != .lost { state.told[job.name, default: []].append(job.status.state) }
            return fate
        }
        guard fate == .told else { throw Failure() }
        return .reported
    }
}
