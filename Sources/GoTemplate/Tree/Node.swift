/// A part of a template.
enum Node: Sendable, Hashable {
    /// Text as it is.
    case text(String)
    /// `{{pipeline}}`.
    case action(Pipeline)
    /// `{{if}}`, `{{with}}` or `{{range}}`.
    case branch(Branch)
    /// `{{template "name" pipeline}}`.
    case call(TemplateCall)
    /// `{{break}}`.
    case breakLoop
    /// `{{continue}}`.
    case continueLoop
}

/// Parts that are rendered depending on a pipeline's value.
struct Branch: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case `if`, with, range
    }

    let kind: Kind
    let pipeline: Pipeline
    let body: [Node]
    /// What follows `{{else}}`.
    let otherwise: [Node]
}

/// The place where another template is rendered.
struct TemplateCall: Sendable, Hashable {
    let name: String
    /// The value that the other template has as dot; nil for none.
    let pipeline: Pipeline?
    let offset: Int
}
