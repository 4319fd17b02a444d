public import ConfigurationSchema

/// What is said about the permissions of the jobs of one trust; what is left open is as by default.
public struct JobPermissionRules: ConfigurationSection, Hashable {
    /// Whether secrets may be used; nil leaves it open, as with all of these.
    public var secrets: Bool?
    /// Whether paths of the machine and shared storage may be used.
    public var hostPaths: Bool?
    /// Whether a job may ask for power over the machine.
    public var privileged: Bool?
    /// Whether other machines can be reached.
    public var network: Bool?

    /// Everything is left open.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "secrets",
            \.secrets,
            "Whether jobs may use secrets, image pull secrets, service accounts and their tokens, and CSI volumes.",
            example: "true"
        ),
        .init(
            "host_paths",
            \.hostPaths,
            "Whether jobs may use paths and block devices of the machine, persistent volumes and other shared storage.",
            example: "true"
        ),
        .init(
            "privileged",
            \.privileged,
            """
            Whether jobs may have privileged containers, more capabilities than usual, the machine's network, processes \
            or ports, unconfined profiles, a node of their choice, or members of a pod that Bowsprit does not know.
            """,
            example: "true"
        ),
        .init(
            "network",
            \.network,
            "Whether jobs reach other machines. A local job is kept from that only inside bubblewrap.",
            example: "true"
        ),
    ]

    /// What is allowed where this leaves nothing open but what defaults say.
    func resolved(_ defaults: JobPermissions) -> JobPermissions {
        var permissions = defaults
        for permission in JobPermission.allCases {
            switch self[permission] {
            case true?: permissions.allowed.insert(permission)
            case false?: permissions.allowed.remove(permission)
            case nil: break
            }
        }
        return permissions
    }

    private subscript(permission: JobPermission) -> Bool? {
        switch permission {
        case .secrets: secrets
        case .hostPaths: hostPaths
        case .privileged: privileged
        case .network: network
        }
    }
}
