extension RegularExpression {
    /// Whether the pattern matches anywhere in the text; use `^` and `$` to anchor it.
    public func matches(_ text: some StringProtocol) -> Bool {
        guard let program else { return false }
        return text.withContiguousUTF8 { program.matches($0) }
    }

    /// The first match in the text, or nil.
    public func firstMatch(in text: some StringProtocol) -> Match? {
        guard let program else { return nil }
        let text = Substring(text)
        return text.withContiguousUTF8 { program.firstMatch($0, from: 0) }
            .map { Match(text: text, byteRanges: $0, names: program.groupNames) }
    }

    /// All matches from left to right, none overlapping. An empty match directly behind another match is left out, as
    /// in Go.
    public func allMatches(in text: some StringProtocol) -> [Match] {
        guard let program else { return [] }
        let text = Substring(text)
        let found = text.withContiguousUTF8 { bytes in
            var found: [[Range<Int>?]] = []
            var start = 0
            var previousEnd = -1
            while start <= bytes.count, let ranges = program.firstMatch(bytes, from: start), let whole = ranges[0] {
                if !whole.isEmpty || whole.lowerBound != previousEnd { found.append(ranges) }
                previousEnd = whole.upperBound
                start = whole.isEmpty ? bytes.characterBoundary(after: whole.upperBound) : whole.upperBound
            }
            return found
        }
        return found.map { Match(text: text, byteRanges: $0, names: program.groupNames) }
    }

    /// The text with every match replaced by what `replacement` makes of it.
    public func replacingAll(in text: some StringProtocol, with replacement: (Match) -> String) -> String {
        let text = Substring(text)
        var result = ""
        var position = text.startIndex
        for match in allMatches(in: text) {
            result += text[position..<match.range.lowerBound]
            result += replacement(match)
            position = match.range.upperBound
        }
        return result + text[position...]
    }

    /// The text with every match replaced by a text that stands for itself.
    public func replacingAll(in text: some StringProtocol, with replacement: String) -> String {
        replacingAll(in: text) { _ in replacement }
    }
}

extension Match {
    fileprivate init(text: Substring, byteRanges: [Range<Int>?], names: [String: Int]) {
        let ranges = byteRanges.map { range in
            range.map {
                text.utf8.index(
                    text.startIndex,
                    offsetBy: $0.lowerBound
                )..<text.utf8.index(text.startIndex, offsetBy: $0.upperBound)
            }
        }
        self.init(text: text, ranges: ranges, names: names)
    }
}

extension StringProtocol {
    /// The text's UTF-8, copied only if it isn't stored that way.
    func withContiguousUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = String(self)
        return copy.withUTF8(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The start of the next character behind a position, or one past the end.
    fileprivate func characterBoundary(after position: Int) -> Int {
        var next = position + 1
        while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
