/// What `html`, `js` and `urlquery` make of a text.
enum Escaping {
    static func html(_ text: String) -> String {
        escaped(text) { scalar in
            switch scalar {
            case "\0": "\u{FFFD}"
            case "\"": "&#34;"
            case "'": "&#39;"
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: nil
            }
        }
    }

    static func javaScript(_ text: String) -> String {
        escaped(text) { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "'": "\\'"
            case "\"": "\\\""
            case "<", ">", "&", "=": codeUnits(scalar)
            case _ where scalar.value < 0x20: codeUnits(scalar)
            case _ where scalar.isASCII || GoFormat.isPrintable(scalar): nil
            default: codeUnits(scalar)
            }
        }
    }

    static func urlQuery(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "): result += "+"
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + GoFormat.padded(String(byte, radix: 16, uppercase: true), to: 2)
            }
        }
        return result
    }

    private static func codeUnits(_ scalar: Unicode.Scalar) -> String {
        "\\u" + GoFormat.padded(String(scalar.value, radix: 16, uppercase: true), to: 4)
    }

    private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let other = escape(scalar) { result += other.unicodeScalars } else { result.append(scalar) }
        }
        return String(result)
    }
}
