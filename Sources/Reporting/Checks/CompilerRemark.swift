import ForgeModel

/// A line in which a compiler, a linter or a test complains of a line of a file.
struct CompilerRemark: Hashable {
    let path: String
    let line: Int
    let column: Int?
    let level: CheckAnnotation.Level
    let message: String

    /// Reads `PATH:LINE[:COLUMN]: [error|warning|note:] MESSAGE`, as clang, gcc, swift, go and many others write it; nil
    /// when the text is something else. Without a level, it is an error if the path is one of a Go file.
    init?(_ text: Substring) {
        guard let colon = Self.endOfPath(text) else { return nil }
        path = String(text[..<colon])
        var rest = text[text.index(after: colon)...]
        guard let line = Self.number(&rest) else { return nil }
        self.line = line
        column = Self.number(&rest)
        guard rest.first == " " else { return nil }
        rest = rest.drop { $0 == " " }
        guard let (level, message) = Self.level(rest, isGo: path.hasSuffix(".go")), !message.isEmpty else { return nil }
        self.level = level
        self.message = String(message.prefix(2000))
    }

    /// The first colon with a digit behind it, where what is before looks like a file's path.
    private static func endOfPath(_ text: Substring) -> Substring.Index? {
        var from = text.startIndex
        while let colon = text[from...].firstIndex(of: ":") {
            let next = text.index(after: colon)
            if next < text.endIndex, text[next].isASCII, text[next].isNumber {
                let path = text[..<colon]
                let isPath =
                    !path.isEmpty && path.contains(".") && path.first != " " && path.last != " "
                    && !path.contains("://") && !path.contains("\"")
                return isPath ? colon : nil
            }
            from = next
        }
        return nil
    }

    /// Takes a number and the colon behind it.
    private static func number(_ text: inout Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...7).contains(digits.utf8.count), let number = Int(digits), number > 0 else { return nil }
        let rest = text[digits.endIndex...]
        guard rest.first == ":" else { return nil }
        text = rest.dropFirst()
        return number
    }

    private static func level(_ text: Substring, isGo: Bool) -> (CheckAnnotation.Level, Substring)? {
        let levels: [(String, CheckAnnotation.Level)] = [
            ("fatal error: ", .failure), ("error: ", .failure), ("warning: ", .warning), ("note: ", .notice),
        ]
        for (word, level) in levels where text.hasPrefix(word) {
            return (level, text.dropFirst(word.count))
        }
        return isGo ? (.failure, text) : nil
    }
}
