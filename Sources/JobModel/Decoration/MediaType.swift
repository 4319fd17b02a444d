import RE2

/// The form of media types: `text/plain; charset=utf-8`; see
/// [RFC 9110, section 8.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1).
enum MediaType {
    private static let token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
    private static let quoted = #""(?:[^"\\]|\\.)*""#
    private static let form = try? RegularExpression(
        #"^\s*\#(token)/\#(token)(?:\s*;\s*\#(token)=(?:\#(token)|\#(quoted)))*\s*;?\s*$"#
    )

    /// Whether a text is a media type.
    static func isValid(_ text: String) -> Bool {
        form?.matches(text) ?? true
    }
}
