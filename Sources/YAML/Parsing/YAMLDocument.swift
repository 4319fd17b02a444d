/// The first document of a text, and what is doubtful about the text around it.
public struct YAMLDocument: Sendable {
    /// The document's root, or nil when the text has none (it is empty, or only comments).
    public let root: YAMLNode?

    /// Warnings, such as one about documents that aren't read.
    public let diagnostics: [Diagnostic]
}
