/// A template's name and text, by Unicode scalars: offsets in it are what errors are placed by.
struct SourceText: Sendable, Hashable {
    let name: String
    let scalars: [Unicode.Scalar]

    init(name: String, text: String) {
        self.name = name
        scalars = Array(text.unicodeScalars)
    }

    /// The scalar at an offset; nil outside the text.
    subscript(offset: Int) -> Unicode.Scalar? {
        scalars.indices.contains(offset) ? scalars[offset] : nil
    }

    /// The text between two offsets.
    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
    }

    /// Whether the text goes on with `word` at an offset.
    func has(_ word: String, at offset: Int) -> Bool {
        offset >= 0 && scalars.dropFirst(offset).starts(with: word.unicodeScalars)
    }

    /// The offset of the first `word` at or after `offset`.
    func find(_ word: String, from offset: Int) -> Int? {
        guard let first = word.unicodeScalars.first else { return nil }
        var next = offset
        while let found = scalars[min(next, scalars.count)...].firstIndex(of: first) {
            if has(word, at: found) { return found }
            next = found + 1
        }
        return nil
    }

    /// An error at an offset.
    func error(at offset: Int, _ message: String, hint: String? = nil) -> TemplateError {
        let before = scalars.prefix(max(0, offset))
        let line = before.count { $0 == "\n" } + 1
        let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return TemplateError(name: name, line: line, column: before.count - start + 1, message: message, hint: hint)
    }
}
