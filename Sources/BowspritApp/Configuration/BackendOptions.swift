/// Where jobs run whose agent does not say.
public struct BackendOptions: Hashable, Sendable {
    /// A way to run jobs.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// As processes of this machine.
        case local
        /// In containers of an engine on this machine.
        case containers
    }

    /// The way of jobs that don't say (`--backend`).
    public var kind: Kind
    /// The unix socket of the container engine (`--container-socket`); nil to look for it.
    public var containerSocket: String?
    /// The `config.json` of Docker with logins to registries (`--container-registry-config`); nil when there are none.
    public var registryConfigPath: String?

    /// Makes options.
    public init(kind: Kind = .local, containerSocket: String? = nil, registryConfigPath: String? = nil) {
        self.kind = kind
        self.containerSocket = containerSocket
        self.registryConfigPath = registryConfigPath
    }
}
