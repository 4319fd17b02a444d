/// What a job can be allowed beyond a process that reads its own code.
public enum JobPermission: String, CaseIterable, Hashable, Sendable {
    /// Secrets and credentials: of volumes, variables, image pulls and service accounts.
    case secrets
    /// Files of the machine, and storage that other jobs use too.
    case hostPaths = "host_paths"
    /// Power over the machine: privileged containers, its namespaces, devices, added capabilities.
    case privileged
    /// Connections to other machines.
    case network
}
