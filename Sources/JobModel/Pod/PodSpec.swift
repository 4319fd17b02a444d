/// A pod's specification: everything that was said about it, with typed access to what Bowsprit uses.
public struct PodSpec: Sendable {
    /// Jobs keep their pods packed, since there are thousands of them, until one is started.
    private enum Content: Sendable {
        case fields([String: JSONValue])
        case packed(PackedValue, presets: [Preset])
    }

    private var content: Content

    /// A specification with these members.
    public init(fields: [String: JSONValue] = [:]) {
        content = .fields(fields)
    }

    /// A specification that is seldom looked at; of what is no object nothing is kept.
    public init(packed: PackedValue) {
        content = .packed(packed, presets: [])
    }

    /// A specification with these containers.
    public init(containers: [Container]) {
        self.init()
        self.containers = containers
    }

    /// Every member of the specification, as in Kubernetes'
    /// [PodSpec](https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec).
    public var fields: [String: JSONValue] {
        get {
            switch content {
            case .fields(let fields): fields
            case .packed(let packed, let presets):
                presets.reduce(into: packed.unpacked.objectValue ?? [:]) { $1.add(to: &$0) }
            }
        }
        set { content = .fields(newValue) }
    }

    /// The containers that are the job.
    public var containers: [Container] {
        get { containers("containers") }
        set { fields["containers"] = .array(newValue.map { .object($0.fields) }) }
    }

    /// The containers that run before those, or beside them as side cars.
    public var initContainers: [Container] {
        get { containers("initContainers") }
        set { fields["initContainers"] = newValue.isEmpty ? nil : .array(newValue.map { .object($0.fields) }) }
    }

    /// What presets and rules look at.
    public var outline: PodOutline {
        switch content {
        case .fields(let fields): PodOutline(PackedValue(.object(fields)))
        case .packed(let packed, let presets): presets.reduce(into: PodOutline(packed)) { try? $0.add($1) }
        }
    }

    /// Adds what presets bring; whether they clash with the pod, its ``outline`` says.
    public mutating func add(_ presets: [Preset]) {
        switch content {
        case .fields(var fields):
            for preset in presets { preset.add(to: &fields) }
            content = .fields(fields)
        case .packed(let packed, let earlier):
            content = .packed(packed, presets: earlier + presets)
        }
    }

    private func containers(_ key: String) -> [Container] {
        (fields[key]?.arrayValue ?? []).map { Container(fields: $0.objectValue ?? [:]) }
    }
}

extension PodSpec: Hashable {
    /// Whether both have the same members.
    public static func == (a: PodSpec, b: PodSpec) -> Bool {
        if case .packed(let first, let presets) = a.content, case .packed(let second, let others) = b.content,
            first == second, presets == others
        {
            return true
        }
        return a.fields == b.fields
    }

    /// Hashes the names of the members, which is enough to tell most pods apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fields.keys.sorted())
    }
}
