import Foundation
import JobEngine
import JobModel

/// A backend whose runs go as a test says.
actor ScriptedBackend: JobBackend {
    private var states: [RunID: RunState] = [:]
    private var followers: [RunID: [AsyncStream<RunState>.Continuation]] = [:]
    private(set) var starts: [RunID] = []
    private(set) var stops: [RunID] = []
    private(set) var forgotten: [RunID] = []
    private var refusals: [BackendError] = []
    private var refusedStops = 0
    /// The runs whose stop was refused; their jobs may be over long before them.
    private var resisting: Set<RunID> = []
    private var jobs: [RunID: ProwJob] = [:]
    /// How many runs there were at once at most, in all and of each job.
    private(set) var most = (inAll: 0, byJob: [String: Int]())
    private let changes = Watermark()

    /// Makes the next starts fail, one after the other.
    func refuse(_ errors: BackendError...) {
        refusals += errors
    }

    /// Makes as many starts fail.
    func refuse(times: Int, _ error: BackendError) {
        refusals += Array(repeating: error, count: times)
    }

    /// Makes as many stops fail.
    func refuseStops(_ count: Int) {
        refusedStops = count
    }

    func start(_ job: ProwJob) throws(BackendError) -> RunID {
        let run = RunID(job)
        guard states[run] == nil else { return run }
        if !refusals.isEmpty { throw refusals.removeFirst() }
        starts.append(run)
        jobs[run] = job
        set(run, .preparing)
        count(job.spec.job)
        return run
    }

    private func count(_ job: String) {
        let live = live.filter { !resisting.contains($0) }
        most.inAll = max(most.inAll, live.count)
        most.byJob[job] = max(most.byJob[job] ?? 0, live.filter { jobs[$0]?.spec.job == job }.count)
    }

    nonisolated func states(of run: RunID) -> AsyncStream<RunState> {
        let (stream, continuation) = AsyncStream.makeStream(of: RunState.self)
        Task { await follow(run, continuation) }
        return stream
    }

    private func follow(_ run: RunID, _ continuation: AsyncStream<RunState>.Continuation) {
        let state = states[run] ?? .ended(RunEnd(.lost, message: "The run is gone.", finishedAt: .sample))
        continuation.yield(state)
        if case .ended = state {
            continuation.finish()
        } else {
            followers[run, default: []].append(continuation)
        }
    }

    nonisolated func log(of run: RunID, from offset: Int64) -> AsyncThrowingStream<ByteChunk, any Error> {
        AsyncThrowingStream { $0.finish() }
    }

    func stop(_ run: RunID, grace: Duration) throws(BackendError) {
        stops.append(run)
        changes.raise(to: changes.value + 1)
        guard refusedStops == 0 else {
            refusedStops -= 1
            resisting.insert(run)
            throw .unavailable("the machine does not answer")
        }
        if let state = states[run], !state.isEnd {
            set(run, .ended(RunEnd(.stopped, message: "The run was stopped.", finishedAt: .sample)))
        }
    }

    func knownRuns() async -> [RunID] {
        Array(states.keys)
    }

    func forget(_ run: RunID) {
        forgotten.append(run)
        states[run] = nil
        changes.raise(to: changes.value + 1)
    }

    func set(_ run: RunID, _ state: RunState) {
        states[run] = state
        for follower in followers[run] ?? [] {
            follower.yield(state)
            if state.isEnd { follower.finish() }
        }
        if state.isEnd { followers[run] = nil }
        changes.raise(to: changes.value + 1)
    }

    /// Loses every run, as a machine does that goes down; that they were started is still known.
    func loseEverything() {
        for run in live { set(run, .ended(RunEnd(.lost, message: "The machine went away.", finishedAt: .sample))) }
    }

    /// The runs that have not ended.
    var live: [RunID] {
        states.filter { !$0.value.isEnd }.map(\.key)
    }

    /// Returns once a condition holds.
    func reaches(_ condition: @Sendable (isolated ScriptedBackend) -> Bool) async {
        while !condition(self), !Task.isCancelled {
            await changes.passes(changes.value)
        }
    }
}

extension RunState {
    var isEnd: Bool {
        if case .ended = self { true } else { false }
    }
}

extension Date {
    static let sample = Date(timeIntervalSince1970: 1_700_000_100)
}
