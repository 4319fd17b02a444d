/// A template, and what Go makes of it with the ``TemplateValue/sample``.
struct GoRow: Sendable, CustomStringConvertible {
    let template: String
    /// The result; nil where Go refuses to parse or to render it.
    let expected: String?

    init(_ template: String, _ expected: String?) {
        self.template = template
        self.expected = expected
    }

    var description: String { template }
}
