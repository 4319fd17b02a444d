import YAML

extension Decoder {
    /// Notes that two keys are given which exclude each other.
    func reportConflict(
        _ key: String,
        with other: String,
        _ code: RuleCode = .conflictingKeys,
        hint: String = "keep one of them"
    ) throws {
        try report(DiagnosticError(code, "`\(key)` and `\(other)` are both given", hint: hint), at: key)
    }

    /// Notes a number below zero.
    func reportNegative(_ number: Int, at key: String, _ code: RuleCode = .negativeNumber) throws {
        guard number < 0 else { return }
        try report(DiagnosticError(code, "`\(key)` must not be negative"), at: key)
    }

    /// Notes a text that is no address of a web page; an empty one is none.
    func reportUnlessAddress(_ text: String, at key: String) throws {
        guard !text.isEmpty, !WebAddress.isValid(text) else { return }
        let hint = "an address starts with https:// or http://"
        try report(DiagnosticError(.webAddress, "`\(text)` is not an address", hint: hint), at: key)
    }
}
