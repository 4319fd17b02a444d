/// What each process of a job may use at most; see
/// [prlimit(1)](https://man7.org/linux/man-pages/man1/prlimit.1.html).
public struct ProcessLimits: Hashable, Sendable {
    /// How long it may compute, on all processors together.
    public var cpuTime: Duration?
    /// How much memory of its own it may have, in bytes (`RLIMIT_DATA`: what is reserved only does not count).
    public var memory: Int64?
    /// How large a file may become that it writes, in bytes.
    public var fileSize: Int64?
    /// How many processes and threads the user may have that runs the job; inside a sandbox of an ordinary user, the job.
    /// The system does not hold root to it.
    public var processes: Int64?

    /// The limits given, and no others.
    public init(
        cpuTime: Duration? = nil,
        memory: Int64? = nil,
        fileSize: Int64? = nil,
        processes: Int64? = nil
    ) {
        self.cpuTime = cpuTime
        self.memory = memory
        self.fileSize = fileSize
        self.processes = processes
    }

    /// Whether nothing is limited.
    var isEmpty: Bool { self == ProcessLimits() }
}
