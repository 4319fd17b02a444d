import YAML

/// The stable names of what can be wrong with a configuration's files before they are read as YAML.
enum ConfigurationRule: String {
    /// More, larger or deeper than the limits allow.
    case limit = "in-repo-limit"
    /// The pull request and its base can't be merged.
    case conflict = "in-repo-conflict"
    /// Something else than a file, or than a directory.
    case kind = "in-repo-kind"
    /// Bytes that are no text.
    case encoding = "in-repo-encoding"

    /// A finding at the start of a file, or at a line of it.
    func finding(_ path: String, line: Int = 1, _ message: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(
            at: SourceLocation(file: path, line: line, column: 1),
            code: rawValue,
            message: message,
            hint: hint
        )
    }
}
