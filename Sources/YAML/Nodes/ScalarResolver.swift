/// YAML 1.1's reading of unquoted scalars, as Go's yaml.v2 (and so sigs.k8s.io/yaml and Prow) has it.
///
/// Dates are left texts, which is how sigs.k8s.io/yaml hands them on.
enum ScalarResolver {
    /// What an unquoted text stands for.
    enum Value: Equatable {
        case null
        case bool(Bool)
        case int(Int)
        /// An integer between `Int.max` and `UInt64.max`.
        case unsigned(UInt64)
        case float(Double)
        case merge
        case string
    }

    /// What a scalar stands for: an explicit tag decides first, then the style, then the text.
    ///
    /// - Parameters:
    ///   - text: the scalar's text as UTF-8.
    ///   - isPlain: whether it was written without quotes and not as a block.
    ///   - tag: its explicit tag in full. One that YAML 1.1 doesn't know makes it a text, as in Go.
    static func resolve(_ text: some Collection<UInt8>, isPlain: Bool, tag: String?) -> Value {
        guard let tag else { return isPlain ? resolve(text) : .string }
        switch tag {
        case YAMLTag.int.uri, YAMLTag.bool.uri, YAMLTag.null.uri, YAMLTag.merge.uri:
            return resolve(text)
        case YAMLTag.float.uri:
            let value = resolve(text)
            if case .int(let integer) = value { return .float(Double(integer)) }
            return value
        default:
            return .string
        }
    }

    /// What an unquoted scalar without a tag stands for.
    static func resolve(_ text: some Collection<UInt8>) -> Value {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return mayBeNumber(text) ? number(String(decoding: text, as: UTF8.self)) : .string
        case UInt8(ascii: "<"), UInt8(ascii: "~"):
            return word(text)
        default:
            return text.count <= 5 && mayBeginWord(first) ? word(text) : .string
        }
    }

    private static func mayBeginWord(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"): true
        default: false
        }
    }

    /// Most texts that begin like a number are flags, versions and names.
    private static func mayBeNumber(_ text: some Collection<UInt8>) -> Bool {
        text.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default: "+-._xXoOiInN".utf8.contains(byte)
            }
        }
    }

    private static func word(_ text: some Collection<UInt8>) -> Value {
        guard text.count <= 5 else { return .string }
        switch String(decoding: text, as: UTF8.self) {
        case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": return .bool(true)
        case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": return .bool(false)
        case "~", "null", "Null", "NULL": return .null
        case "<<": return .merge
        default: return .string
        }
    }

    private static func number(_ text: String) -> Value {
        switch text {
        case ".nan", ".NaN", ".NAN": return .float(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(.infinity)
        case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
        default: break
        }
        let plain = text.contains("_") && !text.hasPrefix(".") ? text.filter { $0 != "_" } : text
        if let integer = integer(plain) { return integer }
        guard isFloat(plain), let value = Double(plain), value.isFinite else { return .string }
        return .float(value)
    }

    /// Reads an integer with an optional sign and Go's prefixes: `0x`, `0o`, `0b`, and a bare `0` for octal.
    private static func integer(_ text: String) -> Value? {
        var digits = Substring(text)
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        var radix = 10
        if digits.count > 1, digits.first == "0" {
            switch digits.dropFirst().first {
            case "x", "X": (radix, digits) = (16, digits.dropFirst(2))
            case "o", "O": (radix, digits) = (8, digits.dropFirst(2))
            case "b", "B": (radix, digits) = (2, digits.dropFirst(2))
            default: (radix, digits) = (8, digits.dropFirst())
            }
        }
        guard let first = digits.first, first.isHexDigit else { return nil }
        if let value = Int((isNegative ? "-" : "") + digits, radix: radix) { return .int(value) }
        return isNegative ? nil : UInt64(digits, radix: radix).map(Value.unsigned)
    }

    /// Whether a text has the form `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
    private static func isFloat(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        func digits() -> Int {
            let count = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
            rest = rest.dropFirst(count)
            return count
        }
        func skip(_ bytes: String) -> Bool {
            guard let first = rest.first, bytes.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = skip("+-")
        let whole = digits()
        let fraction = skip(".") ? digits() : 0
        guard whole + fraction > 0 else { return false }
        if skip("eE") {
            _ = skip("+-")
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
