/// A template for subjects of one type, whose every field was found when it was made.
public struct CheckedTemplate<Subject: TemplateSubject>: Sendable {
    /// The template.
    public let template: Template

    /// Parses a template and looks for the fields that it names, also in branches that no value may ever reach.
    ///
    /// - Parameter name: what errors call it.
    /// - Throws: the first mistake: what ``Template/init(_:name:functions:limits:)`` finds, or a field that the subject
    ///   does not have.
    public init(
        _ text: String,
        name: String = "template",
        functions: [TemplateFunction] = []
    ) throws(TemplateError) {
        template = try Template(text, name: name, functions: functions)
        var check = FieldCheck(template, Subject.templateSample)
        try check.run()
    }

    /// The template's own text.
    public var text: String { template.text }

    /// Renders the template.
    ///
    /// - Throws: what the subject does not allow, such as a field of something that it does not have.
    public func render(_ subject: Subject) throws(TemplateError) -> String {
        try template.render(subject.templateValue)
    }
}

extension CheckedTemplate: Hashable {
    /// Whether both templates are equal.
    public static func == (a: CheckedTemplate, b: CheckedTemplate) -> Bool { a.template == b.template }

    /// Hashes the template.
    public func hash(into hasher: inout Hasher) { hasher.combine(template) }
}
