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
    private let isInSandbox: Bool
    private let output: OutputPipe
    private let explain: @Sendable (JobExit) -> JobExit

    init(
        process job: JobProcess,
        mark: String,
        isInSandbox: Bool,
        output: OutputPipe,
        explain: @escaping @Sendable (JobExit) -> JobExit
    ) {
        self.job = job
        self.isInSandbox = isInSandbox
        self.output = output
        self.explain = explain
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
    ///
    /// A sandbox's own process would end everything at once; the job's are those of the group that its child leads.
    func terminate() {
        if isInSandbox {
            ProcessGroup.children(of: job.pid).forEach { ProcessGroup(leader: $0, mark: group.mark).signal(SIGTERM) }
        } else {
            group.signal(SIGTERM)
        }
    }

    func finish() async -> JobExit {
        let exit = job.hasEndedByNow ? explain(await job.end()) : nil
        group.killAll()
        let killed = await job.end()
        await output.finish()
        return exit ?? killed
    }
}
