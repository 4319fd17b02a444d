import Foundation
import JobEngine
import JobModel
import Logging
import Metrics

extension ReportChain {
    /// Tells a job's state as it is now, and remembers it.
    ///
    /// - Returns: false when it is to be tried again.
    func report(_ task: ReportTask) async -> Bool {
        guard let reporter = reporters.first(where: { $0.name == task.lane.reporter }) else { return true }
        do {
            guard let job = try await store.job(named: task.job), reporter.isDue(job) else { return true }
            let outcome = try await withinLimit { try await reporter.report(job) }
            try await remember(job.status.state, of: task)
            note(task, outcome)
            if outcome == .reported { measure(task, job) }
            return true
        } catch JobStoreError.notFound {
            return true
        } catch {
            // The bot stops: the next start tells what was not told.
            guard !Task.isCancelled else { return false }
            count(task, "ERROR")
            logger.warning("a report failed", metadata: task.metadata.with(["error": "\(error)"]))
            return false
        }
    }

    /// Does something that is cancelled, and fails, once it has taken too long.
    private func withinLimit(
        _ body: @escaping @Sendable () async throws -> ReportOutcome
    ) async throws -> ReportOutcome {
        guard let limit else { return try await body() }
        return try await withThrowingTaskGroup(of: ReportOutcome?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await clock.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let outcome = first else { throw ReportTookTooLong(limit: limit) }
            return outcome
        }
    }

    private func remember(_ state: ProwJobState, of task: ReportTask) async throws(JobStoreError) {
        let reporter = task.lane.reporter.rawValue
        try await store.modify(task.job) { job in
            guard job.status.prevReportStates[reporter] != state else { return false }
            job.status.prevReportStates[reporter] = state
            return true
        }
    }

    /// How long after a job's end a report of it was made, in seconds, as Prow measures it.
    private func measure(_ task: ReportTask, _ job: ProwJob) {
        guard job.status.state.isTerminal, let end = job.status.completionTime else { return }
        let dimensions = [("reporter", task.lane.reporter.rawValue)]
        Timer(label: "crier_report_latency", dimensions: dimensions)
            .recordSeconds(max(0, now().timeIntervalSince(end)))
    }

    private func note(_ task: ReportTask, _ outcome: ReportOutcome) {
        count(task, "SUCCESS")
        if case .skipped(let reason) = outcome {
            logger.debug("a report was skipped", metadata: task.metadata.with(["reason": "\(reason)"]))
        }
    }

    private func count(_ task: ReportTask, _ result: String) {
        let dimensions = [("reporter", task.lane.reporter.rawValue), ("result", result)]
        Counter(label: "crier_reporting_results", dimensions: dimensions).increment()
    }
}

extension Reporter {
    /// Whether a job's state is one that this reporter wants to tell and has not told.
    func isDue(_ job: ProwJob) -> Bool {
        shouldReport(job) && job.status.prevReportStates[name.rawValue] != job.status.state
    }
}

extension ReportTask {
    var metadata: Logger.Metadata {
        ["prowjob": "\(job)", "reporter": "\(lane.reporter)", "repository": "\(lane.repository)"]
    }
}

extension Logger.Metadata {
    fileprivate func with(_ others: Self) -> Self { merging(others) { _, other in other } }
}
