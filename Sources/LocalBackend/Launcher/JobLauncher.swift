package import JobEngine
package import JobModel

/// A way to run the program of a job once its sources are checked out: as a process of this machine, in a container.
///
/// All else of a run, from its clone to its result, is ``LocalBackend``'s.
package protocol JobLauncher: Sendable {
    /// The agent with which jobs ask for this way; also its name in what is kept of a run.
    var agent: ProwJobAgent { get }

    /// Checks whether a job can run this way.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when it never can, ``JobEngine/BackendError/unavailable(_:)``
    ///   when nothing can run at the moment.
    func check(_ job: ProwJob) async throws(BackendError)

    /// What the log of a job says first.
    func notes(on job: ProwJob) -> [String]

    /// Starts the program of a job that passed ``check(_:)``. Says first what its log must not show.
    ///
    /// When the task is cancelled, it either starts the program all the same or leaves nothing behind.
    ///
    /// - Throws: ``LaunchFailure``; `CancellationError`; every other error fails the job.
    func launch(_ plan: LaunchPlan) async throws -> any LaunchedJob

    /// Ends what an earlier process of the bot launched and did not see to its end.
    func end(_ remains: RunRemains) async
}
