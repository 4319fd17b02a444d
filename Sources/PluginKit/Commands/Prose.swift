/// The lines of a Markdown text that a reader sees as prose: not those in fenced code blocks and HTML comments.
///
/// Fences are [CommonMark's](https://spec.commonmark.org/0.31.2/#fenced-code-blocks): at least three backticks or
/// tildes behind at most three spaces, closed by at least as many, or by the end of the text. An HTML comment that
/// begins its line hides all up to its end, or the rest of the text; one that begins within a line counts only when
/// it ends in the same paragraph, as in [raw HTML](https://spec.commonmark.org/0.31.2/#html-comment).
struct Prose {
    /// A line in UTF-8, without its end.
    struct Line {
        /// Its number in the whole text, from 1.
        let number: Int
        /// What it says.
        let bytes: ArraySlice<UInt8>
    }

    /// The visible lines, in order.
    private(set) var lines: [Line] = []

    private var fence: Fence?
    private var isInComment = false
    /// Where the lines begin that a comment within a paragraph hides, should it end.
    private var doubtful: Int?

    /// Reads a text whose lines end with LF, CR LF or CR.
    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        var number = 0
        while true {
            number += 1
            let end = rest.firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? rest.endIndex
            take(Line(number: number, bytes: rest[..<end]))
            guard end < rest.endIndex else { return }
            let isPair = rest[end...].starts(with: [.carriageReturn, .lineFeed])
            rest = rest[end...].dropFirst(isPair ? 2 : 1)
        }
    }

    /// The visible lines, each ended by LF but the last.
    var text: String { lines.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n") }

    private mutating func take(_ line: Line) {
        if let open = fence {
            if let mark = Fence(line.bytes), mark.closes(open) { fence = nil }
        } else if isInComment {
            isInComment = line.bytes.endsInComment(startingInOne: true)
        } else if line.bytes.beginsComment {
            doubtful = nil
            isInComment = line.bytes.endsInComment(startingInOne: false)
        } else if let mark = Fence(line.bytes) {
            doubtful = nil
            fence = mark
        } else {
            takeParagraph(line)
        }
    }

    private mutating func takeParagraph(_ line: Line) {
        if doubtful != nil, line.bytes.allSatisfy({ $0 == .space || $0 == .tab }) { doubtful = nil }
        guard let start = doubtful else {
            lines.append(line)
            if line.bytes.endsInComment(startingInOne: false) { doubtful = lines.count }
            return
        }
        guard line.bytes.behind(Self.closer) != nil else {
            lines.append(line)
            return
        }
        lines.removeSubrange(start...)
        doubtful = line.bytes.endsInComment(startingInOne: true) ? lines.count : nil
    }

    fileprivate static let opener = Array("<!--".utf8)
    fileprivate static let closer = Array("-->".utf8)
}

extension ArraySlice<UInt8> {
    /// The line without the spaces before it; nil when there are more than three, which make it code.
    var withoutIndent: Self? {
        let text = drop { $0 == .space }
        return count - text.count <= 3 ? text : nil
    }

    /// Whether a block of HTML comment begins here.
    fileprivate var beginsComment: Bool { withoutIndent?.starts(with: Prose.opener) ?? false }

    /// Whether the end of the line is inside an HTML comment.
    fileprivate func endsInComment(startingInOne isInComment: Bool) -> Bool {
        var (isInComment, rest) = (isInComment, self)
        while let next = rest.behind(isInComment ? Prose.closer : Prose.opener) {
            rest = next
            isInComment.toggle()
        }
        return isInComment
    }

    /// What stands behind the first occurrence of a mark; nil when there is none.
    fileprivate func behind(_ mark: [UInt8]) -> Self? {
        guard let first = mark.first else { return self }
        var rest = self
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: mark) { return rest.dropFirst(mark.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let slash = UInt8(ascii: "/")
    static let backtick = UInt8(ascii: "`")
    static let tilde = UInt8(ascii: "~")
}
