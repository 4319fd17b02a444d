/// A template in the language of Go's [text/template](https://pkg.go.dev/text/template), checked and ready to render.
///
/// It knows what configurations use: fields, variables, pipelines, `if`, `with`, `range`, `template`, `define`, `block`,
/// trimming, comments, and all of Go's functions but `call`. It has no methods with arguments and no complex numbers.
public struct Template: Sendable {
    /// The template's own text.
    public let text: String

    let source: SourceText
    let functions: [TemplateFunction]
    let limits: TemplateLimits
    let nodes: [Node]
    let definitions: [String: [Node]]

    /// Parses a template.
    ///
    /// - Parameters:
    ///   - name: what errors call it, such as the configuration's key.
    ///   - functions: what it can call besides Go's own functions.
    /// - Throws: the first mistake: of syntax, an unknown function, a wrong number of arguments, a variable or a template
    ///   that was not declared, a text longer than the limit.
    public init(
        _ text: String,
        name: String = "template",
        functions: [TemplateFunction] = [],
        limits: TemplateLimits = TemplateLimits()
    ) throws(TemplateError) {
        self.text = text
        self.functions = functions
        self.limits = limits
        source = SourceText(name: name, text: text)
        let known = Dictionary((TemplateFunction.builtin + functions).map { ($0.name, $0) }) { _, last in last }
        let result = try Parser.parse(source, functions: known, limits: limits)
        nodes = result.nodes
        definitions = result.definitions
    }

    /// Renders the template.
    ///
    /// - Throws: what the value does not allow, such as an unknown field, and whatever exceeds the limits.
    public func render(_ value: TemplateValue) throws(TemplateError) -> String {
        var execution = Execution(self, value)
        _ = try execution.run(nodes, value)
        return execution.output
    }

    /// Renders the template for a sample and forgets the result, as Prow tries templates when it loads them.
    ///
    /// - Throws: as ``render(_:)`` does.
    public func check(against sample: TemplateValue) throws(TemplateError) {
        _ = try render(sample)
    }
}

extension Template: Hashable {
    /// Whether both have the same name, text, functions and limits.
    public static func == (a: Template, b: Template) -> Bool {
        a.source == b.source && a.functions == b.functions && a.limits == b.limits
    }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}

extension Template: CustomStringConvertible {
    /// The template's own text.
    public var description: String { text }
}
