/// Follows a Markdown text line by line and tells which lines a reader sees as prose.
///
/// Fences are [CommonMark's](https://spec.commonmark.org/0.31.2/#fenced-code-blocks): at least three backticks or
/// tildes behind at most three spaces, closed by at least as many, or by the end of the text. An HTML comment hides
/// the lines that begin within it.
struct Visibility {
    private var fence: (mark: Character, length: Int)?
    private var isInComment = false

    /// Takes the next line; false when it stands in a code block or an HTML comment.
    mutating func shows(_ line: Substring) -> Bool {
        if let open = fence {
            if let mark = Self.fenceMark(line), mark.mark == open.mark, mark.length >= open.length, mark.isBare {
                fence = nil
            }
            return false
        }
        let wasInComment = isInComment
        followComments(in: line)
        if wasInComment { return false }
        if !isInComment, let mark = Self.fenceMark(line) {
            fence = (mark.mark, mark.length)
            return false
        }
        return true
    }

    private mutating func followComments(in line: Substring) {
        var rest = line
        while true {
            if isInComment {
                guard let end = rest.range(of: "-->") else { return }
                rest = rest[end.upperBound...]
            } else {
                guard let start = rest.range(of: "<!--") else { return }
                rest = rest[start.upperBound...]
            }
            isInComment.toggle()
        }
    }

    private static func fenceMark(_ line: Substring) -> (mark: Character, length: Int, isBare: Bool)? {
        let indent = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indent)
        guard indent <= 3, let mark = text.first, mark == "`" || mark == "~" else { return nil }
        let length = text.prefix { $0 == mark }.count
        let info = text.dropFirst(length)
        guard length >= 3, mark == "~" || !info.contains("`") else { return nil }
        return (mark, length, info.allSatisfy(\.isWhitespace))
    }
}

extension Substring {
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while let candidate = self[start...].firstIndex(of: needle[needle.startIndex]) {
            if self[candidate...].hasPrefix(needle) {
                return candidate..<index(candidate, offsetBy: needle.count)
            }
            start = index(after: candidate)
        }
        return nil
    }
}
