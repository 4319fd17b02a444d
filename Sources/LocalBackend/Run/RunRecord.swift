import JobEngine
import JobModel

/// What is kept of a run through a crash of the bot, until its result is stored elsewhere.
struct RunRecord: Hashable, Sendable, Codable {
    /// The job, with the run's build id.
    var job: ProwJob
    /// How far the run has come.
    var state: RunState
    /// The job's own process; nil before it started, and where it is none of this machine's.
    var process: ProcessIdentity?
    /// What launches the job; nil in records from before there was a choice, which are of processes.
    var launcher: ProwJobAgent?

    /// The run.
    var run: RunID {
        RunID(job)
    }
}
