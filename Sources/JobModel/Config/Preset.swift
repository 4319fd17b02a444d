/// Parts of a pod that jobs get by their labels.
public struct Preset: Codable, Hashable, Sendable {
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
    public init(labels: [String: String] = [:]) {
        self.labels = labels
    }

    /// Whether a job with these labels gets the preset.
    public func applies(to labels: [String: String]) -> Bool {
        self.labels.allSatisfy { labels[$0.key] == $0.value }
    }

    /// Adds the preset to a pod.
    ///
    /// - Throws: `PresetConflict` when the pod has a variable, volume, mount or toleration of the preset already.
    public func apply(to pod: inout PodSpec) throws(PresetConflict) {
        try Self.append(volumes, to: &pod.fields, key: "volumes", part: .volume)
        try Self.append(tolerations, to: &pod.fields, key: "tolerations", part: .toleration)
        guard !(env.isEmpty && volumeMounts.isEmpty) else { return }
        var containers = pod.containers
        for index in containers.indices {
            try Self.append(env, to: &containers[index].fields, key: "env", part: .env)
            try Self.append(volumeMounts, to: &containers[index].fields, key: "volumeMounts", part: .volumeMount)
        }
        pod.containers = containers
    }

    private static func append(
        _ additions: [JSONValue],
        to fields: inout [String: JSONValue],
        key: String,
        part: PresetConflict.Part
    ) throws(PresetConflict) {
        guard !additions.isEmpty else { return }
        var entries = fields[key]?.arrayValue ?? []
        for addition in additions {
            let isTaken =
                part == .toleration
                ? entries.contains(addition)
                : entries.contains { $0["name"] == addition["name"] }
            guard !isTaken else {
                throw PresetConflict(
                    part: part,
                    name: addition[part == .toleration ? "key" : "name"]?.stringValue ?? ""
                )
            }
            entries.append(addition)
        }
        fields[key] = .array(entries)
    }
}
