import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Logging
import Settings
import Synchronization
import TestSupport

@testable import Merging

/// A merger with everything around it, and hands to move it: people push and comment, jobs run and report.
final class MergeWorld: Sendable {
    let forge: FakeMergeForge
    let store = InMemoryJobStore()
    let memory = FakeMergeMemory()
    let clock = ManualClock()
    let presubmits: FakePresubmits
    private let tide: TideConfiguration
    private let time = Mutex(noon)

    init(
        jobs: [Presubmit] = [.sample("unit")],
        mistaken: Set<Int> = [],
        invalid: Set<Int> = [],
        tide: TideConfiguration = .sample(),
        onLanding: @escaping @Sendable (PoolPullRequest, CommitSHA, InMemoryJobStore) async -> Void = { _, _, _ in }
    ) {
        let store = store
        forge = FakeMergeForge { pull, base in await onLanding(pull, base, store) }
        presubmits = FakePresubmits(presubmits: jobs, mistaken: mistaken, invalid: invalid)
        self.tide = tide
    }

    /// A service; another one is what a restart makes.
    func service(store: (any JobStore)? = nil) -> MergeService {
        let tide = tide
        return MergeService(
            forge: forge,
            store: store ?? self.store,
            memory: memory,
            jobs: presubmits,
            settings: {
                MergeSettings(tide: tide) { _, branch, presubmits in
                    var policy = ContextPolicy()
                    let contexts = RequiredContexts(presubmits: presubmits, branch: branch)
                    policy.required = contexts.required
                    policy.requiredIfPresent = contexts.requiredIfPresent
                    policy.optional = contexts.optional
                    return policy
                }
            },
            now: { [weak self] in self?.now ?? noon },
            clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    var now: Date { time.withLock { $0 } }

    /// Lets time pass.
    func pass(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

    /// Opens a pull request whose jobs, if it is said, passed on the base as it is.
    func open(_ number: Int, passed: Bool = false) async throws {
        forge.open(.sample(number))
        guard passed else { return }
        for job in presubmits.presubmits { try await finish(try await run(job.name, for: number), .success) }
    }

    /// Somebody comments `/test JOB`.
    @discardableResult
    func run(_ job: String, for number: Int) async throws -> ProwJob {
        let (pull, base) = forge.state.withLock { ($0.pulls[number], $0.head) }
        let run = ProwJob.sample(job, .pending, pull: pull ?? .sample(number), on: base)
        forge.state.withLock { $0.set(.sample(job, .pending), of: number) }
        return try await store.create(run).job
    }

    /// A job ends, and its status is posted.
    func finish(_ job: ProwJob, _ state: ProwJobState) async throws {
        guard let refs = job.spec.refs, let pull = refs.pulls.first else { return }
        let base = CommitSHA(refs.baseSHA)
        let tree = forge.tested(pull.number, on: base)
        try await store.modify(job.name) { job in
            job.status.state = state
            job.metadata.annotations[JobAnnotation.testedTree] = tree
            return true
        }
        let shown: CommitStatus.State = state == .success ? .success : .failure
        let isHead = forge.state.withLock { $0.pulls[pull.number]?.headSHA.text == pull.sha }
        guard isHead else { return }
        forge.state.withLock { $0.set(.sample(job.spec.context, shown, on: base), of: pull.number) }
    }

    /// The jobs that have not ended.
    func running() async throws -> [ProwJob] {
        try await store.allJobs(JobQuery()).jobs.filter { !$0.status.state.isTerminal }
    }

    /// All jobs that run end.
    func finishAll(_ state: ProwJobState = .success) async throws {
        for job in try await running() { try await finish(job, state) }
    }

    var landed: [Int] { forge.state.withLock { $0.landed } }
}
