/// What a type throws from `init(from:)` when its value is wrong: ``YAMLDecoder`` places it at that value.
///
/// To place a finding at one of the type's own keys, or to warn and go on, use
/// ``Swift/Decoder/report(_:at:)``.
public struct DiagnosticError: Error, Sendable, Hashable, CustomStringConvertible {
    /// How grave it is.
    public var severity: Diagnostic.Severity

    /// A stable name of the kind of finding in kebab case.
    public var code: String

    /// What is wrong, in one line without a full stop.
    public var message: String

    /// What the author may have meant or can do.
    public var hint: String?

    /// Creates a finding without a place.
    public init(
        _ message: String,
        code: String = "invalid-value",
        hint: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The message and the hint.
    public var description: String { hint.map { "\(message); \($0)" } ?? message }

    func placed(at location: SourceLocation) -> Diagnostic {
        Diagnostic(at: location, severity: severity, code: code, message: message, hint: hint)
    }
}
