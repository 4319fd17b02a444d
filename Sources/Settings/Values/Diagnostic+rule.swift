import YAML

extension DiagnosticError {
    /// A finding about a rule.
    init(_ code: RuleCode, _ message: String, hint: String? = nil, severity: Diagnostic.Severity = .error) {
        self.init(message, code: code.rawValue, hint: hint, severity: severity)
    }
}

extension Diagnostic {
    /// A finding about a rule.
    init(
        at location: SourceLocation,
        _ code: RuleCode,
        _ message: String,
        hint: String? = nil,
        severity: Severity = .error
    ) {
        self.init(at: location, severity: severity, code: code.rawValue, message: message, hint: hint)
    }
}
