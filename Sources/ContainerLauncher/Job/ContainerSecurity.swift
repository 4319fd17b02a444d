import JobEngine
import JobModel

/// As whom a container runs and what it may do: `securityContext` of the container and its pod.
///
/// Whether a job may ask for this, the engine decides before it starts the job.
struct ContainerSecurity: Hashable, Sendable {
    /// The user and perhaps the group, as `USER:GROUP`; the image's own when nil.
    let user: String?
    /// Whether the job must not run as root.
    let mustNotBeRoot: Bool
    let supplementalGroups: [String]
    let isPrivileged: Bool
    let mayGainPrivileges: Bool
    let hasReadOnlyRoot: Bool
    let addedCapabilities: [String]
    let droppedCapabilities: [String]

    /// What root needs to install packages, change users and serve; raw sockets, devices and the like are not among it.
    static let usualCapabilities = [
        "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP",
        "SETUID",
        "SYS_CHROOT",
    ]

    /// The security of a container.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the pod wants to share the machine's own namespaces.
    init(_ container: Container, in pod: PodSpec) throws(BackendError) {
        for field in ["hostNetwork", "hostPID", "hostIPC"] where pod.fields[field]?.boolValue == true {
            throw .rejected("The job asks for `\(field)`; \(ContainerJob.backend) does not share it.")
        }
        let own = container.fields["securityContext"]
        let shared = pod.fields["securityContext"]
        func value(_ key: String) -> JSONValue? { own?[key] ?? shared?[key] }
        let group = value("runAsGroup")?.intValue
        user = value("runAsUser")?.intValue.map { user in "\(user)" + (group.map { ":\($0)" } ?? "") }
        mustNotBeRoot = value("runAsNonRoot")?.boolValue ?? false
        let groups = shared?["supplementalGroups"]?.arrayValue ?? []
        supplementalGroups = ([shared?["fsGroup"]] + groups).compactMap { $0?.intValue.map(String.init) }
        isPrivileged = own?["privileged"]?.boolValue ?? false
        mayGainPrivileges = isPrivileged || own?["allowPrivilegeEscalation"]?.boolValue == true
        hasReadOnlyRoot = own?["readOnlyRootFilesystem"]?.boolValue ?? false
        func names(_ key: String) -> [String] {
            (own?["capabilities"]?[key]?.arrayValue ?? []).compactMap(\.stringValue)
        }
        addedCapabilities = names("add")
        droppedCapabilities = names("drop")
    }

    /// Whether the job would run as root in an image with a user of its own.
    func isRoot(imageUser: String) -> Bool {
        let name = (user ?? imageUser).prefix { $0 != ":" }
        return name.isEmpty || name == "root" || Int(name) == 0
    }

    /// The capabilities of the container, which has no others.
    var capabilities: [String] {
        let dropped = Set(droppedCapabilities.map(Self.bare))
        let usual = dropped.contains("ALL") ? [] : Self.usualCapabilities.filter { !dropped.contains($0) }
        return usual + addedCapabilities.map(Self.bare).filter { !usual.contains($0) }
    }

    /// A capability as engines call it: `CAP_CHOWN` is `CHOWN`.
    private static func bare(_ name: String) -> String {
        let name = name.uppercased()
        return name.hasPrefix("CAP_") ? String(name.dropFirst(4)) : name
    }
}
