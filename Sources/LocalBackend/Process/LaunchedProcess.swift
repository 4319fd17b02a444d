#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A job that runs as a process of this machine.
struct LaunchedProcess: LaunchedJob {
    /// The process; nil when it ended before it could be looked at.
    let process: ProcessIdentity?
    private let job: JobProcess
    private let group: ProcessGroup
    private let output: OutputPipe

    init(process job: JobProcess, mark: String, output: OutputPipe) {
        self.job = job
        self.output = output
        group = ProcessGroup(leader: job.pid, mark: mark)
        process = ProcessIdentity(pid: job.pid)
    }

    func hasEnded() async {
        await job.hasEnded()
    }

    /// Asks the whole group to end.
    ///
    /// Prow's entrypoint sends SIGINT, on an abort SIGINT and SIGTERM together; a script that handles only one of them
    /// is then ended by the other. SIGTERM alone is what Kubernetes and systemd send.
    func terminate() {
        group.signal(SIGTERM)
    }

    func finish() async -> JobExit {
        group.killAll()
        let exit = await job.end()
        await output.finish()
        return exit
    }
}
