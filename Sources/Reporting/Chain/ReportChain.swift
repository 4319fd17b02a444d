public import Foundation
public import JobEngine
import JobModel
public import Logging

/// Tells every state of every job to every reporter that wants to know.
///
/// It watches the store and remembers what was told in the job itself, `status.prev_report_states`, so that it goes on
/// after a restart where it was. Only the newest state of a job is told; one that passed in between may be left out.
/// Reports on one pull request come one after another, and of one reporter no more than eight run at a time. A report that
/// fails is tried again; it holds up no other.
///
/// What is not told when the chain starts may be on its way yet: a process that was killed may have sent it a moment
/// before. So it is held back until whatever is on its way has arrived, and reporters that look before they speak say
/// nothing twice.
public struct ReportChain: Sendable {
    private enum Message: Sendable {
        case found([ReportTask])
        case settled([ReportTask])
        case changed(ProwJob)
        case due(ReportTask)
        case finished(ReportTask, succeeded: Bool)
    }

    let store: any JobStore
    let reporters: [any Reporter]
    let retry: ReportRetry
    let clock: any Clock<Duration>
    let limit: Duration?
    let settling: Duration
    let now: @Sendable () -> Date
    let logger: Logger

    /// Makes a chain.
    ///
    /// - Parameters:
    ///   - reporters: each with a name of its own.
    ///   - clock: what the pauses before another try are measured with.
    ///   - limit: how long a report may take; one that takes longer is cancelled and fails; nil for any time.
    ///   - settling: how long what is not told at the start is held back; zero for not at all. GitHub ends a request that takes
    ///     [more than ten seconds](https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts).
    ///   - now: the time of day, for the metric of how late reports are.
    public init(
        store: any JobStore,
        reporters: [any Reporter],
        retry: ReportRetry = ReportRetry(),
        clock: any Clock<Duration> = ContinuousClock(),
        limit: Duration? = .seconds(300),
        settling: Duration = .seconds(10),
        now: @escaping @Sendable () -> Date = { Date() },
        logger: Logger
    ) {
        self.store = store
        self.reporters = reporters
        self.retry = retry
        self.clock = clock
        self.limit = limit
        self.settling = settling
        self.now = now
        self.logger = logger
    }

    /// Reports until the task is cancelled.
    public func run() async {
        let (messages, inbox) = AsyncStream.makeStream(of: Message.self)
        var queue = ReportQueue(retry: retry)
        await withDiscardingTaskGroup { group in
            group.addTask { await watch(inbox) }
            for await message in messages {
                if case .found(let tasks) = message {
                    group.addTask { await settle(tasks, inbox) }
                }
                for action in actions(for: message, &queue) {
                    perform(action, in: &group, inbox)
                }
            }
            group.cancelAll()
        }
    }

    private func actions(for message: Message, _ queue: inout ReportQueue) -> [ReportQueue.Action] {
        switch message {
        case .found(let tasks):
            queue.hold(tasks)
            return []
        case .settled(let tasks):
            return queue.release(tasks)
        case .changed(let job):
            return due(job).flatMap { queue.add($0) }
        case .due(let task):
            return queue.add(task)
        case .finished(let task, let succeeded):
            return queue.finish(task, succeeded: succeeded)
        }
    }

    private func due(_ job: ProwJob) -> [ReportTask] {
        reporters.filter { $0.isDue(job) }.map { ReportTask(job, reporter: $0.name) }
    }

    private func perform(
        _ action: ReportQueue.Action,
        in group: inout DiscardingTaskGroup,
        _ inbox: AsyncStream<Message>.Continuation
    ) {
        switch action {
        case .report(let task):
            group.addTask { inbox.yield(.finished(task, succeeded: await report(task))) }
        case .wait(let task, let pause):
            group.addTask {
                try? await clock.sleep(for: pause)
                inbox.yield(.due(task))
            }
        case .giveUp(let task):
            logger.error("gave up a report", metadata: task.metadata)
        }
    }

    private func settle(_ tasks: [ReportTask], _ inbox: AsyncStream<Message>.Continuation) async {
        if settling > .zero { try? await clock.sleep(for: settling) }
        inbox.yield(.settled(tasks))
    }

    /// Passes on what is not told yet, then every change. A watch that breaks off is begun again with every stored job.
    private func watch(_ inbox: AsyncStream<Message>.Continuation) async {
        var version = await find(inbox)
        while !Task.isCancelled {
            do {
                for try await change in store.watch(from: version) {
                    if case .stored(let job) = change { inbox.yield(.changed(job)) }
                }
            } catch {
                guard !Task.isCancelled else { return }
                logger.warning("the watch of jobs broke off", metadata: ["error": "\(error)"])
            }
            version = nil
            try? await clock.sleep(for: retry.firstPause)
        }
    }

    /// Passes on what is not told yet.
    ///
    /// - Returns: the version of the store at which that is so; nil when the task is cancelled.
    private func find(_ inbox: AsyncStream<Message>.Continuation) async -> ResourceVersion? {
        while !Task.isCancelled {
            do {
                let (tasks, version) = try await untold()
                if !tasks.isEmpty { inbox.yield(.found(tasks)) }
                return version
            } catch {
                guard !Task.isCancelled else { return nil }
                logger.warning("the jobs could not be listed", metadata: ["error": "\(error)"])
            }
            try? await clock.sleep(for: retry.firstPause)
        }
        return nil
    }

    /// What is not told, in the order in which it came about.
    private func untold() async throws(JobStoreError) -> (tasks: [ReportTask], version: ResourceVersion) {
        var query = JobQuery()
        query.order = .oldestFirst
        var page = try await store.jobs(query)
        let version = page.version
        var found: [(task: ReportTask, since: Date)] = []
        while true {
            found += page.jobs.flatMap { job in due(job).map { ($0, job.lastChange) } }
            guard let next = page.next else { break }
            query.cursor = next
            page = try await store.jobs(query)
        }
        return (found.sorted { $0.since < $1.since }.map(\.task), version)
    }
}
