/// A pod's specification: everything that was said about it, with typed access to what Bowsprit uses.
public struct PodSpec: Hashable, Sendable {
    /// Every member of the specification, as in Kubernetes'
    /// [PodSpec](https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec).
    public var fields: [String: JSONValue]

    /// A specification with these members.
    public init(fields: [String: JSONValue] = [:]) {
        self.fields = fields
    }

    /// A specification with these containers.
    public init(containers: [Container]) {
        self.init()
        self.containers = containers
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

    /// The names of the pod's volumes, in their order.
    public var volumeNames: [String] {
        (fields["volumes"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
    }

    private func containers(_ key: String) -> [Container] {
        (fields[key]?.arrayValue ?? []).map { Container(fields: $0.objectValue ?? [:]) }
    }
}

extension PodSpec: Codable {
    /// Decodes an object of any members.
    ///
    /// - Throws: `DecodingError.typeMismatch` when the value is not an object.
    public init(from decoder: any Decoder) throws {
        guard let fields = try JSONValue(from: decoder).objectValue else {
            let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a map")
            throw DecodingError.typeMismatch([String: JSONValue].self, context)
        }
        self.init(fields: fields)
    }

    /// Encodes the members as they are.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }
}
