extension ProwJob {
    /// What the job asks for that needs a permission: in its pod, and in annotations that a pod inherits.
    ///
    /// What the pod utilities use (`decoration_config`) is not the job's: its own containers don't see that.
    public var demands: [JobDemand] {
        (spec.podSpec.map { PodDemandRules.pod.demands(of: .object($0.fields), at: "pod_spec") } ?? [])
            + metadata.annotations.sorted { $0.key < $1.key }.compactMap(Self.demand)
    }

    /// Older names of profiles and sysctls; see
    /// [Pod Security Standards](https://kubernetes.io/docs/concepts/security/pod-security-standards/).
    private static func demand(ofAnnotation key: String, _ value: String) -> JobDemand? {
        let name = key.lowercased()
        let isProfile = profiles.contains { name.hasPrefix($0) }
        guard isProfile || name == "security.alpha.kubernetes.io/unsafe-sysctls" else { return nil }
        let isConfined = ["runtime/default", "docker/default"].contains(value) || value.hasPrefix("localhost/")
        guard !isProfile || !isConfined else { return nil }
        return JobDemand(
            permission: .privileged,
            name: "annotation \(DemandName.quoted(key))",
            path: "metadata.annotations"
        )
    }

    private static let profiles = [
        "container.apparmor.security.beta.kubernetes.io/", "container.seccomp.security.alpha.kubernetes.io/",
        "seccomp.security.alpha.kubernetes.io/",
    ]
}
