/// What may stand behind a command's word on its line.
public enum Arguments: Sendable {
    /// Nothing but white space.
    case none
    /// Any text, or nothing.
    case any
    /// Nothing, or exactly one of these words, whatever their case.
    case optional([String])
    /// Text that a rule accepts.
    case accepted(by: @Sendable (String) -> Bool)

    /// Whether a text, trimmed of white space, is accepted.
    public func accept(_ text: String) -> Bool {
        switch self {
        case .none: text.isEmpty
        case .any: true
        case .optional(let words): text.isEmpty || words.contains { $0.lowercased() == text.lowercased() }
        case .accepted(let rule): rule(text)
        }
    }
}
