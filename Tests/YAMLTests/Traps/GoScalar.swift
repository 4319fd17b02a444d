import Testing

/// What Go's sigs.k8s.io/yaml, with which Prow reads its configuration, makes of a scalar. The rows are made by
/// `scripts/go-yaml.go`.
struct GoScalar: Sendable, CustomTestStringConvertible {
    /// The scalar as it is written behind a key.
    var yaml: String
    /// The JSON value that stands for it; nil where it is refused.
    var json: String?
    /// What a Go `string` gets; nil where it is refused.
    var text: String?

    init(_ yaml: String, json: String?, text: String?) {
        self.yaml = yaml
        self.json = json
        self.text = text
    }

    var testDescription: String { yaml }
}
