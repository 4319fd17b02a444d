public import GitProcess

/// How jobs run on this machine.
public struct LocalBackendSettings: Hashable, Sendable {
    /// How long a job may run whose decoration does not say.
    public var timeout: Duration
    /// How long the processes of a job may take to end whose decoration does not say.
    public var grace: Duration
    /// How long cloning may take.
    public var cloneTimeout: Duration
    /// How long to wait before a fetch that failed is tried again, once for each.
    public var fetchRetries: [Duration]
    /// For how many seconds the mirror of a repository is kept that no job uses; longer than any job runs.
    public var mirrorLifetime: Double
    /// How much of a job's output is kept, in bytes.
    public var logLimit: Int
    /// The path that programs are looked up in.
    public var path: String
    /// Variables of the bot's environment that git needs here, such as `https_proxy`; jobs don't get them.
    public var gitEnvironment: [String: String]
    /// Whether processes of jobs are separated from the machine.
    public var sandbox: SandboxMode
    /// Folders beside the system's that jobs in a sandbox may read.
    public var sandboxPaths: [String]
    /// What each process of a job may use at most, where its container does not say less.
    public var limits: ProcessLimits
    /// The Secrets that jobs may ask for; nil when there are none.
    public var secrets: JobSecrets?
    /// Whether the work tree of a job that failed stays where it is, for someone to look at.
    public var keepsFailedWorkspaces: Bool

    /// The settings given, and sensible ones for the others.
    public init(
        timeout: Duration = .seconds(2 * 3600),
        grace: Duration = .seconds(15),
        cloneTimeout: Duration = .seconds(600),
        fetchRetries: [Duration] = [.milliseconds(500), .seconds(2), .seconds(5)],
        mirrorLifetime: Double = 7 * 86_400,
        logLimit: Int = 256 << 20,
        path: String = GitRunner.usualPath,
        gitEnvironment: [String: String] = [:],
        sandbox: SandboxMode = .off,
        sandboxPaths: [String] = [],
        limits: ProcessLimits = ProcessLimits(),
        secrets: JobSecrets? = nil,
        keepsFailedWorkspaces: Bool = false
    ) {
        self.timeout = timeout
        self.grace = grace
        self.cloneTimeout = cloneTimeout
        self.fetchRetries = fetchRetries
        self.mirrorLifetime = mirrorLifetime
        self.logLimit = logLimit
        self.path = path
        self.gitEnvironment = gitEnvironment
        self.sandbox = sandbox
        self.sandboxPaths = sandboxPaths
        self.limits = limits
        self.secrets = secrets
        self.keepsFailedWorkspaces = keepsFailedWorkspaces
    }
}
