/// A container of a pod: everything that was said about it, with typed access to what Bowsprit uses.
public struct Container: Hashable, Sendable {
    /// Every member of the container, as in Kubernetes'
    /// [Container](https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container).
    public var fields: [String: JSONValue]

    /// A container with these members.
    public init(fields: [String: JSONValue] = [:]) {
        self.fields = fields
    }

    /// The name, unique in its pod.
    public var name: String {
        get { text("name") }
        set { setText("name", newValue) }
    }

    /// The image.
    public var image: String {
        get { text("image") }
        set { setText("image", newValue) }
    }

    /// The program and its first arguments; empty means the image's own.
    public var command: [String] {
        get { texts("command") }
        set { setTexts("command", newValue) }
    }

    /// The arguments after `command`.
    public var args: [String] {
        get { texts("args") }
        set { setTexts("args", newValue) }
    }

    /// The directory that the program starts in; empty means the image's own.
    public var workingDir: String {
        get { text("workingDir") }
        set { setText("workingDir", newValue) }
    }

    /// The variables, in their order. Setting them keeps what else (`valueFrom`) was said about a name that stays.
    public var env: [EnvVar] {
        get {
            (fields["env"]?.arrayValue ?? []).map { entry in
                EnvVar(name: entry["name"]?.stringValue ?? "", value: entry["value"]?.stringValue ?? "")
            }
        }
        set {
            let old = fields["env"]?.arrayValue ?? []
            fields["env"] =
                newValue.isEmpty
                ? nil
                : .array(
                    newValue.map { variable in
                        old.first { $0["name"]?.stringValue == variable.name && variable.value.isEmpty }
                            ?? .object(["name": .string(variable.name), "value": .string(variable.value)])
                    }
                )
        }
    }

    private func text(_ key: String) -> String {
        fields[key]?.stringValue ?? ""
    }

    private mutating func setText(_ key: String, _ value: String) {
        fields[key] = value.isEmpty ? nil : .string(value)
    }

    private func texts(_ key: String) -> [String] {
        (fields[key]?.arrayValue ?? []).compactMap(\.stringValue)
    }

    private mutating func setTexts(_ key: String, _ values: [String]) {
        fields[key] = values.isEmpty ? nil : .array(values.map(JSONValue.string))
    }
}
