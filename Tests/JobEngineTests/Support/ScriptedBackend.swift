import Foundation
import JobEngine
import JobModel

/// A backend whose runs go as a test says.
actor ScriptedBackend: JobBackend {
    private var runs: [RunID: RunState] = [:]
    private var followers: [RunID: [AsyncStream<RunState>.Continuation]] = [:]
    private(set) var starts: [RunID] = []
    private(set) var stops: [RunID] = []
    private(set) var forgotten: [RunID] = []
    private var refusals: [BackendError] = []
    private let changes = Watermark()

    /// Makes the next starts fail, one after the other.
    func refuse(_ errors: BackendError...) {
        refusals += errors
    }

    func start(_ job: ProwJob) throws(BackendError) -> RunID {
        if !refusals.isEmpty { throw refusals.removeFirst() }
        let run = RunID(job)
        if runs[run] == nil {
            starts.append(run)
            set(run, .preparing)
        }
        return run
    }

    nonisolated func states(of run: RunID) -> AsyncStream<RunState> {
        let (stream, continuation) = AsyncStream.makeStream(of: RunState.self)
        Task { await follow(run, continuation) }
        return stream
    }

    private func follow(_ run: RunID, _ continuation: AsyncStream<RunState>.Continuation) {
        let state = runs[run] ?? .ended(RunEnd(.lost, message: "The run is gone.", finishedAt: .sample))
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
        if let state = runs[run], !state.isEnd {
            set(run, .ended(RunEnd(.stopped, message: "The run was stopped.", finishedAt: .sample)))
        }
    }

    func forget(_ run: RunID) {
        forgotten.append(run)
        runs[run] = nil
        changes.raise(to: changes.value + 1)
    }

    func set(_ run: RunID, _ state: RunState) {
        runs[run] = state
        for follower in followers[run] ?? [] {
            follower.yield(state)
            if state.isEnd { follower.finish() }
        }
        if state.isEnd { followers[run] = nil }
        changes.raise(to: changes.value + 1)
    }

    /// Forgets every run without a word, as a crash does; even that they were started.
    func loseEverything() {
        runs = [:]
        starts = []
        followers.values.joined().forEach { $0.finish() }
        followers = [:]
    }

    /// The runs that have not ended.
    var live: [RunID] {
        runs.filter { !$0.value.isEnd }.map(\.key)
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
