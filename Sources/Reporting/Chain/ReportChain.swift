public import Foundation
public import JobEngine
import JobModel
public import Logging

/// Tells every state of every job to every reporter that wants to know.
///
/// It watches the store and remembers what was told in the job itself, `status.prev_report_states`, so that it goes on
/// after a restart where it was. Only the newest state of a job is told; one that passed in between may be left out.
/// Reports on one pull request come one after another. A report that fails is tried again; it holds up no other.
public struct ReportChain: Sendable {
    private enum Message: Sendable {
        case changed(ProwJob)
        case due(ReportTask)
        case finished(ReportTask, succeeded: Bool)
    }

    let store: any JobStore
    let reporters: [any Reporter]
    let retry: ReportRetry
    let clock: any Clock<Duration>
    let limit: Duration?
    let now: @Sendable () -> Date
    let logger: Logger

    /// Makes a chain.
    ///
    /// - Parameters:
    ///   - reporters: each with a name of its own.
    ///   - clock: what the pauses before another try are measured with.
    ///   - limit: how long a report may take; one that takes longer is cancelled and fails; nil for any time.
    ///   - now: the time of day, for the metric of how late reports are.
    public init(
        store: any JobStore,
        reporters: [any Reporter],
        retry: ReportRetry = ReportRetry(),
        clock: any Clock<Duration> = ContinuousClock(),
        limit: Duration? = .seconds(300),
        now: @escaping @Sendable () -> Date = { Date() },
        logger: Logger
    ) {
        self.store = store
        self.reporters = reporters
        self.retry = retry
        self.clock = clock
        self.limit = limit
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
                for action in actions(for: message, &queue) {
                    perform(action, in: &group, inbox)
                }
            }
            group.cancelAll()
        }
    }

    private func actions(for message: Message, _ queue: inout ReportQueue) -> [ReportQueue.Action] {
        switch message {
        case .changed(let job):
            reporters.filter { $0.isDue(job) }.flatMap { queue.add(ReportTask(job, reporter: $0.name)) }
        case .due(let task):
            queue.add(task)
        case .finished(let task, let succeeded):
            queue.finish(task, succeeded: succeeded)
        }
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

    /// Passes every change on. A watch that breaks off is begun again with every stored job.
    private func watch(_ inbox: AsyncStream<Message>.Continuation) async {
        while !Task.isCancelled {
            do {
                for try await change in store.watch(from: nil) {
                    if case .stored(let job) = change { inbox.yield(.changed(job)) }
                }
            } catch {
                guard !Task.isCancelled else { return }
                logger.warning("the watch of jobs broke off", metadata: ["error": "\(error)"])
            }
            try? await clock.sleep(for: retry.firstPause)
        }
    }
}
