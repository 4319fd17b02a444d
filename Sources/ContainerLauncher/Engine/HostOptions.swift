/// What a container may use of its machine: `HostConfig` of a ``ContainerRequest``.
struct HostOptions: Hashable, Sendable, Encodable {
    /// Whether the engine's own small process reaps orphans and passes signals on.
    var hasInit: Bool?
    /// In bytes.
    var memory: Int64?
    /// Memory and swap together, in bytes.
    var memoryAndSwap: Int64?
    /// In billionths of a processor.
    var processors: Int64?
    /// The most processes and threads at a time.
    var processLimit: Int64?
    var droppedCapabilities: [String] = []
    var addedCapabilities: [String] = []
    var securityOptions: [String] = []
    var isPrivileged = false
    var hasReadOnlyRoot = false
    /// The engine's usual one when nil.
    var network: String?
    var supplementalGroups: [String] = []
    var mounts: [ContainerMount] = []
    var log = Log()

    /// Where the engine keeps what a container prints.
    struct Log: Hashable, Sendable, Encodable {
        /// Nowhere: it goes to the log of the run.
        var type = "none"

        enum CodingKeys: String, CodingKey {
            case type = "Type"
        }
    }

    enum CodingKeys: String, CodingKey {
        case hasInit = "Init"
        case memory = "Memory"
        case memoryAndSwap = "MemorySwap"
        case processors = "NanoCpus"
        case processLimit = "PidsLimit"
        case droppedCapabilities = "CapDrop"
        case addedCapabilities = "CapAdd"
        case securityOptions = "SecurityOpt"
        case isPrivileged = "Privileged"
        case hasReadOnlyRoot = "ReadonlyRootfs"
        case network = "NetworkMode"
        case supplementalGroups = "GroupAdd"
        case mounts = "Mounts"
        case log = "LogConfig"
    }
}
