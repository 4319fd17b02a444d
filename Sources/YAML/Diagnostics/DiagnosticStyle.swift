/// How findings are shown.
public enum DiagnosticStyle: Sendable, Hashable {
    /// As bare text.
    case plain
    /// With [ANSI's colours](https://en.wikipedia.org/wiki/ANSI_escape_code#SGR), for terminals. No word depends on
    /// them.
    case colored

    func label(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: styled("error:", "1;31")
        case .warning: styled("warning:", "1;35")
        }
    }

    func bold(_ text: String) -> String {
        styled(text, "1")
    }

    func faint(_ text: String) -> String {
        styled(text, "2")
    }

    func caret(_ text: String) -> String {
        styled(text, "1;32")
    }

    private func styled(_ text: String, _ parameters: String) -> String {
        self == .plain ? text : "\u{1b}[\(parameters)m\(text)\u{1b}[0m"
    }
}
