public import ArgumentParser
import BowspritApp
public import LocalBackend

/// How jobs run that are processes of this machine.
struct ProcessFlags: ParsableArguments {
    @Option(
        help: """
            Separate jobs from this machine with bubblewrap: where it works (auto), or else do not start (required), or \
            never (off). A job sees a read-only system, a home and /tmp of its own, and no network where \
            job_permissions says so.
            """
    )
    var jobSandbox: SandboxMode = .off

    @Option(help: "A folder beside the system's that such jobs may read, for tools. May be given several times.")
    var jobSandboxPath: [String] = []

    @Option(help: "A folder with the Secrets that jobs may ask for: a file NAME/KEY for each key.")
    var jobSecrets: String?

    @Option(help: "How long each process of a job may compute, such as 2h.")
    var jobMaxCpuTime: String?

    @Option(help: "How much memory each process of a job may have, such as 4Gi.")
    var jobMaxMemory: String?

    @Option(help: "How large a file a job may write, such as 10Gi.")
    var jobMaxFileSize: String?

    @Option(
        help: """
            How many processes the user who runs the bot may have while a job runs, in a sandbox the job alone. The \
            system does not hold root to it.
            """
    )
    var jobMaxProcesses: Int64?

    var options: ProcessOptions {
        ProcessOptions(
            sandbox: jobSandbox,
            sandboxPaths: jobSandboxPath,
            secretsPath: jobSecrets,
            cpuTime: jobMaxCpuTime,
            memory: jobMaxMemory,
            fileSize: jobMaxFileSize,
            processes: jobMaxProcesses
        )
    }
}

extension SandboxMode: ExpressibleByArgument {}
