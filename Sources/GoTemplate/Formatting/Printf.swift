/// Go's [fmt.Sprintf](https://pkg.go.dev/fmt#hdr-Printing), without `%#v`, `%p`, hexadecimal fractions and argument
/// indexes.
struct Printf {
    private let format: [Unicode.Scalar]
    private let values: [TemplateValue]
    private var offset = 0
    private var used = 0
    private var result = ""

    /// The format with its directives replaced by the values.
    ///
    /// - Throws: where the format has what is not supported.
    static func text(_ format: String, _ values: [TemplateValue]) throws(TemplateFunctionError) -> String {
        var printf = Printf(format: Array(format.unicodeScalars), values: values)
        return try printf.run()
    }

    private init(format: [Unicode.Scalar], values: [TemplateValue]) {
        self.format = format
        self.values = values
    }

    private var peeked: Unicode.Scalar? {
        format.indices.contains(offset) ? format[offset] : nil
    }

    private mutating func run() throws(TemplateFunctionError) -> String {
        while let scalar = peeked {
            offset += 1
            if scalar == "%" {
                try readDirective()
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        if used < values.count {
            let extra = values[used...].map { value in
                value == .missing || value == .null ? "<nil>" : "\(value.typeName)=\(GoFormat.nested(value))"
            }
            result += "%!(EXTRA \(extra.joined(separator: ", ")))"
        }
        return result
    }

    private mutating func readDirective() throws(TemplateFunctionError) {
        var directive = PrintfDirective()
        readFlags(of: &directive)
        if let width = try readNumber("WIDTH") {
            directive.width = abs(width)
            directive.left = directive.left || width < 0
        }
        if peeked == "." {
            offset += 1
            directive.precision = try readNumber("PREC") ?? 0
            if let precision = directive.precision, precision < 0 { directive.precision = nil }
        }
        guard let verb = peeked else {
            result += "%!(NOVERB)"
            return
        }
        offset += 1
        directive.verb = verb
        try check(directive)
        if verb == "%" {
            result += "%"
        } else if used < values.count {
            result += try directive.text(next())
        } else {
            result += "%!\(verb)(MISSING)"
        }
    }

    private mutating func readFlags(of directive: inout PrintfDirective) {
        while let scalar = peeked {
            switch scalar {
            case "-": directive.left = true
            case "+": directive.plus = true
            case "#": directive.sharp = true
            case " ": directive.space = true
            case "0": directive.zero = true
            default: return
            }
            offset += 1
        }
    }

    /// Reads a width or a precision, or takes it from the values where it is `*`.
    private mutating func readNumber(_ what: String) throws(TemplateFunctionError) -> Int? {
        var number: Int?
        if peeked == "*" {
            offset += 1
            guard used < values.count, case .int(let value) = next() else {
                result += "%!(BAD\(what))"
                return nil
            }
            number = value
        } else {
            while let digit = peeked.flatMap({ Int(String($0)) }), (number ?? 0) <= PrintfDirective.widest {
                number = (number ?? 0) * 10 + digit
                offset += 1
            }
        }
        guard (-PrintfDirective.widest...PrintfDirective.widest).contains(number ?? 0) else {
            throw TemplateFunctionError("printf pads to \(PrintfDirective.widest) characters at most")
        }
        return number
    }

    private func check(_ directive: PrintfDirective) throws(TemplateFunctionError) {
        if directive.verb == "[" { throw TemplateFunctionError("printf takes its values in order here, without [n]") }
        if directive.verb == "v", directive.sharp {
            throw TemplateFunctionError("printf has no %#v here; take %v or %q")
        }
        if directive.verb == "p" { throw TemplateFunctionError("printf has no %p here") }
    }

    private mutating func next() -> TemplateValue {
        used += 1
        return values[at: used - 1]
    }
}
