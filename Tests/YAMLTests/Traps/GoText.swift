import Testing

/// What Go's sigs.k8s.io/yaml, with which Prow reads its configuration, makes of a text. The rows are made by
/// `scripts/go-yaml.go`.
struct GoText: Sendable, CustomTestStringConvertible {
    /// The text.
    var yaml: String
    /// The JSON value that stands for it; nil where it is refused.
    var json: String?
    /// Whether it is also taken where no key may be set twice, not even by a merge.
    var isStrict: Bool

    init(_ yaml: String, json: String?, isStrict: Bool = true) {
        self.yaml = yaml
        self.json = json
        self.isStrict = isStrict
    }

    var testDescription: String { yaml.debugDescription }
}
