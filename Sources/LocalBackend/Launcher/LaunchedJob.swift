/// The program of a job, started by a ``JobLauncher``, with everything that it started.
package protocol LaunchedJob: Sendable {
    /// The job's process, if it is one of this machine that this process started.
    var process: ProcessIdentity? { get }

    /// Returns once the program has ended, or the task is cancelled.
    func hasEnded() async

    /// Asks the program to end, as Kubernetes does: by SIGTERM.
    func terminate() async

    /// Kills what is left. Returns how the program ended, once nothing of it runs and all of its output was handed on.
    func finish() async -> JobExit
}
