/// A function that templates can call.
public struct TemplateFunction: Sendable {
    /// Which of its arguments a function has evaluated.
    enum Body: Sendable {
        /// All of them.
        case eager(@Sendable ([TemplateValue]) throws(TemplateFunctionError) -> TemplateValue)
        /// Those up to the first whose truth is this; that one is the function's value, or else the last.
        case upTo(Bool)
    }

    /// The name in templates.
    public let name: String
    /// How it is written, for messages: `index VALUE KEY...`.
    let usage: String
    /// How many arguments it takes, what is piped into it included.
    let arguments: ClosedRange<Int>
    let body: Body

    /// A function.
    ///
    /// - Parameters:
    ///   - usage: its name and its arguments, such as `replace OLD NEW TEXT`.
    ///   - arguments: how many arguments it takes, what is piped into it included.
    ///   - body: gives the function's value.
    public init(
        _ usage: String,
        arguments: ClosedRange<Int>,
        body: @escaping @Sendable ([TemplateValue]) throws(TemplateFunctionError) -> TemplateValue
    ) {
        self.init(usage, arguments: arguments, .eager(body))
    }

    init(_ usage: String, arguments: ClosedRange<Int>, _ body: Body) {
        self.name = String(usage.prefix { $0 != " " })
        self.usage = usage
        self.arguments = arguments
        self.body = body
    }

    /// The number of arguments in words.
    var arity: String {
        let (least, most) = (arguments.lowerBound, arguments.upperBound)
        let count = least == most ? "\(least)" : most == Int.max ? "at least \(least)" : "\(least) to \(most)"
        return "\(count) \(count == "1" || count == "at least 1" ? "argument" : "arguments")"
    }
}

extension TemplateFunction: Hashable {
    /// Whether both are written the same.
    public static func == (a: TemplateFunction, b: TemplateFunction) -> Bool { a.usage == b.usage }

    /// Hashes how the function is written.
    public func hash(into hasher: inout Hasher) { hasher.combine(usage) }
}
