/// The lines of a Markdown text that a reader sees as prose: not those in fenced code blocks and HTML comments.
///
/// Fences are [CommonMark's](https://spec.commonmark.org/0.31.2/#fenced-code-blocks): at least three backticks or
/// tildes behind at most three spaces, closed by at least as many, or by the end of the text. An HTML comment that
/// begins its line hides all up to its end, or the rest of the text; one that begins within a line counts only when
/// it ends in the same paragraph, as in [raw HTML](https://spec.commonmark.org/0.31.2/#html-comment).
struct Prose {
    /// A line without its end.
    struct Line {
        /// Its number in the whole text, from 1.
        let number: Int
        /// What it says.
        let text: Substring
    }

    /// The visible lines, in order.
    private(set) var lines: [Line] = []

    private var fence: Fence?
    private var isInComment = false
    /// Where the lines begin that a comment within a paragraph hides, should it end.
    private var doubtful: Int?

    /// Reads a text whose lines end with LF, CR LF or CR.
    init(_ text: String) {
        var number = 0
        text.forEachLine { line in
            number += 1
            take(Line(number: number, text: line))
        }
    }

    private mutating func take(_ line: Line) {
        if let open = fence {
            if let mark = Fence(line.text), mark.closes(open) { fence = nil }
        } else if isInComment {
            isInComment = line.text.endsInComment(startingInOne: true)
        } else if line.text.beginsComment {
            doubtful = nil
            isInComment = line.text.endsInComment(startingInOne: false)
        } else if let mark = Fence(line.text) {
            doubtful = nil
            fence = mark
        } else {
            takeParagraph(line)
        }
    }

    private mutating func takeParagraph(_ line: Line) {
        if line.text.allSatisfy(\.isWhitespace) { doubtful = nil }
        guard let start = doubtful else {
            lines.append(line)
            if line.text.endsInComment(startingInOne: false) { doubtful = lines.count }
            return
        }
        guard line.text.utf8.firstRange(of: "-->".utf8) != nil else {
            lines.append(line)
            return
        }
        lines.removeSubrange(start...)
        doubtful = line.text.endsInComment(startingInOne: true) ? lines.count : nil
    }
}

extension Substring {
    /// Whether a block of HTML comment begins here.
    fileprivate var beginsComment: Bool {
        let text = utf8.drop { $0 == UInt8(ascii: " ") }
        return utf8.count - text.count <= 3 && text.starts(with: "<!--".utf8)
    }

    /// Whether the end of the line is inside an HTML comment.
    fileprivate func endsInComment(startingInOne isInComment: Bool) -> Bool {
        var (isInComment, rest) = (isInComment, utf8)
        while let mark = rest.firstRange(of: isInComment ? "-->".utf8 : "<!--".utf8) {
            rest = rest[mark.upperBound...]
            isInComment.toggle()
        }
        return isInComment
    }
}

extension String {
    /// Hands over each line without its end: LF, CR LF or CR.
    fileprivate func forEachLine(_ body: (Substring) -> Void) {
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var rest = self[...]
        while let end = rest.utf8.firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) {
            body(rest[..<end])
            let isReturn = rest.utf8[end] == carriageReturn
            rest = rest[rest.utf8.index(after: end)...]
            if isReturn, rest.utf8.first == lineFeed { rest = rest[rest.utf8.index(after: rest.startIndex)...] }
        }
        body(rest)
    }
}
