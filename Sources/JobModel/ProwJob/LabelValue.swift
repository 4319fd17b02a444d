/// Kubernetes' rules for label values; see
/// [labels](https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set).
public enum LabelValue {
    /// The longest value, in bytes.
    public static let maximumLength = 63

    /// Whether Kubernetes takes the text as a label's value. The empty text is one.
    public static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        return text.utf8.count <= maximumLength && isAlphanumeric(first) && isAlphanumeric(last)
            && text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
    }

    /// The text cut to what fits, without `.`, `_` and `-` at the cut.
    public static func truncated(_ text: String) -> String {
        guard text.utf8.count > maximumLength else { return text }
        var bytes = text.utf8.prefix(maximumLength)
        while let last = bytes.last, "-_.".utf8.contains(last) {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text, or what follows its last slash, whichever is valid first; nil when neither is.
    public static func sanitized(_ text: String) -> String? {
        if isValid(text) { return text }
        return text.split(separator: "/").last.map(String.init).flatMap { isValid($0) ? $0 : nil }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default:
            false
        }
    }
}
