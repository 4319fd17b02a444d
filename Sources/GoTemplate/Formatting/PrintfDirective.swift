/// One directive of a format: `%-8s`, `%05.2f`.
struct PrintfDirective {
    /// The largest width and precision that Go takes seriously is a million; nobody needs that many blanks.
    static let widest = 1_000

    var left = false
    var plus = false
    var sharp = false
    var space = false
    var zero = false
    var width = 0
    var precision: Int?
    var verb: Unicode.Scalar = "v"

    /// A value as the directive says; a verb that the value does not have is written as Go does, `%!d(string=hi)`.
    func text(_ value: TemplateValue) throws(TemplateFunctionError) -> String {
        if verb == "T" { return padded(value.typeName) }
        switch value {
        case .missing, .null: return verb == "v" ? padded("<nil>") : "%!\(verb)(<nil>)"
        case .bool(let flag): return verb == "t" || verb == "v" ? padded("\(flag)") : bad(value)
        case .int(let number): return integer(number) ?? bad(value)
        case .double(let number): return fraction(number) ?? bad(value)
        case .string(let text): return string(text) ?? bad(value)
        case .list(let elements):
            return "[\(try texts(elements).joined(separator: " "))]"
        case .map(let members, _):
            var pairs: [String] = []
            for (key, member) in GoFormat.sorted(members) {
                pairs.append("\(try text(.string(key))):\(try text(member))")
            }
            return "map[\(pairs.joined(separator: " "))]"
        case .record(let record):
            if let text = record.text, "vsqxX".unicodeScalars.contains(verb) { return try self.text(.string(text)) }
            return "{\(try texts(record.fields.map(\.value)).joined(separator: " "))}"
        }
    }

    private func texts(_ values: [TemplateValue]) throws(TemplateFunctionError) -> [String] {
        var texts: [String] = []
        for value in values {
            let isAbsent = value == .missing || value == .null
            texts.append(isAbsent ? "<nil>" : try text(value))
        }
        return texts
    }

    private func bad(_ value: TemplateValue) -> String {
        "%!\(verb)(\(value.typeName)=\(GoFormat.nested(value)))"
    }

    // MARK: Padding

    private func padded(_ text: String, zeros: Bool? = nil) -> String {
        let missing = width - text.unicodeScalars.count
        guard missing > 0 else { return text }
        if left { return text + String(repeating: " ", count: missing) }
        return String(repeating: zeros ?? zero ? "0" : " ", count: missing) + text
    }

    /// Pads a number: zeros stand between its sign and its digits.
    private func padded(sign: String, digits: String, zeros: Bool) -> String {
        guard zeros, !left else { return padded(sign + digits, zeros: false) }
        return sign + GoFormat.padded(digits, to: width - sign.count)
    }

    private func sign(isNegative: Bool) -> String {
        isNegative ? "-" : plus ? "+" : space ? " " : ""
    }

    // MARK: Numbers

    private func integer(_ value: Int) -> String? {
        switch verb {
        case "v", "d": digits(value, radix: 10, prefix: "")
        case "b": digits(value, radix: 2, prefix: sharp ? "0b" : "")
        case "o": digits(value, radix: 8, prefix: sharp ? "0" : "")
        case "O": digits(value, radix: 8, prefix: "0o")
        case "x": digits(value, radix: 16, prefix: sharp ? "0x" : "")
        case "X": digits(value, radix: 16, prefix: sharp ? "0X" : "")
        case "c": padded(String(scalar(value)), zeros: false)
        case "q": padded(GoQuote.quoted(String(scalar(value)), by: "'", asciiOnly: plus), zeros: false)
        case "U": padded("U+" + GoFormat.padded(String(value, radix: 16, uppercase: true), to: 4), zeros: false)
        default: nil
        }
    }

    private func scalar(_ value: Int) -> Unicode.Scalar {
        UInt32(exactly: value).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }

    private func digits(_ value: Int, radix: Int, prefix: String) -> String {
        if precision == 0, value == 0 { return padded("", zeros: false) }
        var digits = String(value.magnitude, radix: radix, uppercase: verb == "X")
        digits = GoFormat.padded(digits, to: precision ?? 0)
        if verb == "o", digits.hasPrefix("0") {
            return padded(sign: sign(isNegative: value < 0), digits: digits, zeros: false)
        }
        let sign = sign(isNegative: value < 0) + prefix
        guard zero, precision == nil, !left else { return padded(sign: sign, digits: digits, zeros: false) }
        // The prefix is not counted in the width that zeros fill.
        return sign + GoFormat.padded(digits, to: width - (sign.count - prefix.count))
    }

    private func fraction(_ value: Double) -> String? {
        let digits: String
        switch verb {
        case "v", "g", "G":
            let style: Character = verb == "G" ? "G" : "g"
            digits =
                precision.map { GoFloat.fixed(value.magnitude, style, precision: $0) }
                ?? GoFloat.shortest(value.magnitude, uppercase: verb == "G")
        case "e", "E", "f", "F":
            digits = GoFloat.fixed(value.magnitude, verb == "F" ? "f" : Character(verb), precision: precision ?? 6)
        default: return nil
        }
        guard value.isFinite else {
            return padded(GoFloat.special(value, plus: plus) ?? digits, zeros: false)
        }
        return padded(sign: sign(isNegative: value.sign == .minus), digits: digits, zeros: zero)
    }

    // MARK: Texts

    private func string(_ text: String) -> String? {
        let cut = precision.map { String(String.UnicodeScalarView(text.unicodeScalars.prefix($0))) } ?? text
        switch verb {
        case "v", "s": return padded(cut)
        case "q":
            if sharp, GoQuote.canBeRaw(cut) { return padded("`\(cut)`") }
            return padded(GoQuote.quoted(cut, by: "\"", asciiOnly: plus))
        case "x", "X":
            let bytes = precision.map { Array(text.utf8.prefix($0)) } ?? Array(text.utf8)
            return padded(hexadecimal(bytes))
        default: return nil
        }
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        let prefix = sharp ? "0\(verb)" : ""
        let pairs = bytes.map { GoFormat.padded(String($0, radix: 16, uppercase: verb == "X"), to: 2) }
        guard !pairs.isEmpty else { return "" }
        return space ? pairs.map { prefix + $0 }.joined(separator: " ") : prefix + pairs.joined()
    }
}
