/// One finding about a configuration file: where it is, what is wrong, and what would be right.
public struct Diagnostic: Sendable, Hashable {
    /// How grave a finding is.
    public enum Severity: String, Sendable, Hashable, Codable {
        /// The file can't be used as it is.
        case error
        /// The file can be used, but probably doesn't mean what its author thinks.
        case warning
    }

    /// Where the finding is.
    public var location: SourceLocation

    /// How grave it is.
    public var severity: Severity

    /// A stable name of the kind of finding in kebab case, such as `unknown-key`.
    public var code: String

    /// What is wrong, in one line without a full stop.
    public var message: String

    /// What the author may have meant or can do, in one line; shown behind the message.
    public var hint: String?

    /// Creates a diagnostic.
    public init(
        at location: SourceLocation,
        severity: Severity = .error,
        code: String,
        message: String,
        hint: String? = nil
    ) {
        self.location = location
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The file's name.
    public var file: String { location.file }

    /// The line, counted from 1.
    public var line: Int { location.line }

    /// The column in Unicode scalars, counted from 1.
    public var column: Int { location.column }
}

extension Diagnostic: CustomStringConvertible {
    /// One line in the form that editors and compilers understand:
    /// `jobs.yaml:14:7: error: unknown key "alway_run"; did you mean "always_run"?`.
    public var description: String {
        var line = "\(location): \(severity.rawValue): \(message)"
        if let hint { line += "; \(hint)" }
        return SourceText.shown(line)
    }
}
