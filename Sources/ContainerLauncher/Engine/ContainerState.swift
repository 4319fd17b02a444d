/// How a container is, as far as its end is concerned: `State` of
/// [Inspect a container](https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect).
struct ContainerState: Hashable, Sendable, Decodable {
    /// One word, such as `running` or `exited`.
    var status: String
    /// The exit status, once it has ended.
    var exitCode: Int32
    /// Whether the system killed one of its processes for want of memory.
    var ranOutOfMemory: Bool

    /// Whether the container has ended.
    var hasEnded: Bool {
        ["exited", "stopped", "dead"].contains(status)
    }

    enum CodingKeys: String, CodingKey {
        case status = "Status"
        case exitCode = "ExitCode"
        case ranOutOfMemory = "OOMKilled"
    }
}
