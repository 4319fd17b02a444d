import ForgeModel
public import Foundation
public import JobEngine
import JobModel
public import Logging
import Settings

/// Merges pull requests that fit a query, whose contexts are green, and whose required jobs passed on the very commit
/// that they merge into; and checks that the tree that landed is the tree that was tested.
///
/// One pass (``sync()``) finds the open pull requests, decides per branch, tells each pull request in its `tide` status
/// why it does not merge, and takes one step in each branch. Passes can be repeated, and cut off, anywhere.
public actor MergeService {
    let forge: any MergeForge
    let store: any JobStore
    let memory: any MergeMemory
    let jobs: any PresubmitSource
    let settings: @Sendable () -> MergeSettings
    let now: @Sendable () -> Date
    let clock: any Clock<Duration>
    let logger: Logger

    /// What the last pass knew and decided.
    public internal(set) var snapshot = MergeSnapshot()

    var state: MergeState?
    var open = OpenPullRequests()
    var boards: [PoolID: Board] = [:]
    var landed: Set<ThreadID> = []
    var refusals: [ThreadID: Refusal] = [:]
    var posted: [ThreadID: PostedStatus] = [:]
    var files: [ChangedFilesKey: ChangedFiles] = [:]
    var methods: [RepositoryName: AllowedMethods] = [:]
    var errors: [String] = []

    private var lastPass: Task<Void, Never>?
    private var isNudged = false
    private let (nudges, inbox) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// Makes a service.
    ///
    /// - Parameters:
    ///   - store: where jobs are looked for and created.
    ///   - memory: where what must survive a restart is kept.
    ///   - jobs: which jobs there are.
    ///   - settings: the configuration as it is now.
    ///   - now: the time of day.
    ///   - clock: what pauses are measured with.
    public init(
        forge: any MergeForge,
        store: any JobStore,
        memory: any MergeMemory,
        jobs: any PresubmitSource,
        settings: @escaping @Sendable () -> MergeSettings,
        now: @escaping @Sendable () -> Date = { Date() },
        clock: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.forge = forge
        self.store = store
        self.memory = memory
        self.jobs = jobs
        self.settings = settings
        self.now = now
        self.clock = clock
        self.logger = logger
    }

    /// Makes passes until the task is cancelled: each `sync_period`, and soon after a nudge or the end of a presubmit.
    public func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.tick() }
            group.addTask { await self.watchJobs() }
            for await _ in nudges {
                try? await clock.sleep(for: Self.settling)
                isNudged = false
                await sync()
            }
            group.cancelAll()
        }
    }

    /// Asks for a pass soon: something happened that may let a pull request merge. Several nudges make one pass.
    public func nudge() {
        guard !isNudged else { return }
        isNudged = true
        inbox.yield()
    }

    /// Makes one pass, after one that is under way.
    public func sync() async {
        let previous = lastPass
        let pass = Task {
            await previous?.value
            await self.pass()
        }
        lastPass = pass
        await withTaskCancellationHandler {
            await pass.value
        } onCancel: {
            pass.cancel()
        }
    }

    /// How long a nudge waits for others to come.
    private static let settling = Duration.milliseconds(500)

    private func tick() async {
        while !Task.isCancelled {
            nudge()
            try? await clock.sleep(for: settings().tide.syncPeriod.duration)
        }
    }

    private func watchJobs() async {
        while !Task.isCancelled {
            do {
                let start = try await store.jobs(.nothing).version
                for try await change in store.watch(from: start) {
                    if case .stored(let job) = change, job.spec.type == .presubmit, job.status.state.isTerminal {
                        nudge()
                    }
                }
            } catch {
                guard !Task.isCancelled else { return }
                logger.warning("the watch of jobs broke off", metadata: ["error": "\(error)"])
            }
            try? await clock.sleep(for: .seconds(1))
        }
    }
}

extension JobQuery {
    /// A query that is asked only for the store's version.
    fileprivate static var nothing: JobQuery {
        var query = JobQuery()
        query.limit = 1
        return query
    }
}
