public import ConfigurationSchema

/// Parts of a pod that jobs get by their labels.
public struct Preset: ConfigurationSection, Encodable, Hashable {
    /// The labels that a job must have; empty means that every job gets the preset.
    @OmitEmpty public var labels: [String: String]
    /// Variables for every container that is not an init container.
    @OmitEmpty public var env: [JSONValue]
    /// Volumes of the pod.
    @OmitEmpty public var volumes: [JSONValue]
    /// Volume mounts for every container that is not an init container.
    @OmitEmpty public var volumeMounts: [JSONValue]
    /// Tolerations of the pod.
    @OmitEmpty public var tolerations: [JSONValue]

    /// A preset that changes nothing, for jobs with these labels.
    public init(labels: [String: String]) {
        self.labels = labels
    }

    /// A preset for every job, which changes nothing.
    public init() {
        self.init(labels: [:])
    }

    /// The keys of a preset.
    public static let keys: SectionKeys<Self> = [
        .init(
            "labels",
            \.labels,
            "The labels that a job must have, all of them, to get the preset; without any every job gets it.",
            example: "{preset-go-cache: \"true\"}"
        ),
        .init(
            "env",
            \.env,
            "Variables for every container that is no init container.",
            example: "[{name: GOCACHE, value: /cache}]"
        ),
        .init("volumes", \.volumes, "Volumes of the pod.", example: "[{name: cache, emptyDir: {}}]"),
        .init(
            "volumeMounts",
            \.volumeMounts,
            "Volume mounts for every container that is no init container.",
            example: "[{name: cache, mountPath: /cache}]"
        ),
        .init(
            "tolerations",
            \.tolerations,
            "Tolerations of the pod.",
            example: "[{key: dedicated, operator: Exists}]"
        ),
    ]

    /// Whether a job with these labels gets the preset.
    public func applies(to labels: [String: String]) -> Bool {
        self.labels.allSatisfy { labels[$0.key] == $0.value }
    }

    /// Adds the preset to the members of a pod.
    func add(to pod: inout [String: JSONValue]) {
        Self.append(volumes, to: &pod, key: "volumes")
        Self.append(tolerations, to: &pod, key: "tolerations")
        guard !(env.isEmpty && volumeMounts.isEmpty), let containers = pod["containers"]?.arrayValue else { return }
        pod["containers"] = .array(
            containers.map { container in
                var container = container.objectValue ?? [:]
                Self.append(env, to: &container, key: "env")
                Self.append(volumeMounts, to: &container, key: "volumeMounts")
                return .object(container)
            }
        )
    }

    private static func append(_ additions: [JSONValue], to fields: inout [String: JSONValue], key: String) {
        guard !additions.isEmpty else { return }
        fields[key] = .array((fields[key]?.arrayValue ?? []) + additions)
    }
}
