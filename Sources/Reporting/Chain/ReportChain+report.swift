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
            let outcome = try await reporter.report(job)
            try await remember(job.status.state, of: task)
            note(task, outcome)
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

    private func remember(_ state: ProwJobState, of task: ReportTask) async throws(JobStoreError) {
        let reporter = task.lane.reporter.rawValue
        try await store.modify(task.job) { job in
            guard job.status.prevReportStates[reporter] != state else { return false }
            job.status.prevReportStates[reporter] = state
            return true
        }
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
