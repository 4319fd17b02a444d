import JobEngine
import JobModel

/// How jobs are looked at and changed: by the bot itself, or from another process.
///
/// Every method throws ``DeskRefusal`` where people asked for what can't be had, and a fault for operators otherwise.
protocol JobAccess: Sendable {
    /// Whether a bot is there that runs jobs.
    var isRunning: Bool { get }

    /// A page of the jobs that a query selects, from the entry after `offset` others, and how many it selects in all.
    func list(_ query: JobQuery, offset: Int) async throws -> JobListing

    /// The names of jobs that begin with a text, at most ``JobNames/limit`` of them.
    func names(beginningWith prefix: String) async throws -> [String]

    /// The job of this name; nil when there is none.
    func job(named name: String) async throws -> ProwJob?

    /// A piece of the log of a job's run, from a byte on; empty where there is none yet.
    func log(of job: ProwJob, from offset: Int, atMost count: Int) async throws -> [UInt8]

    /// Aborts a job that is not over.
    func abort(_ name: String) async throws

    /// Makes a new run of a job.
    ///
    /// - Parameter isLatest: Whether it is made from the configuration as it is now, not from the old run.
    /// - Returns: The name of the new run.
    func rerun(_ name: String, isLatest: Bool) async throws -> String

    /// Makes a run of a configured job.
    ///
    /// - Parameter isDryRun: Whether it is only made up, not stored.
    func start(_ order: JobOrder, isDryRun: Bool) async throws -> ProwJob
}
