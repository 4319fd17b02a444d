import WebPages

/// The part of [GitHub's Markdown](https://github.github.com/gfm/) that people and bots use in comments, as safe markup.
///
/// Everything is escaped first; only what is recognised becomes an element, so that no text of a comment reaches the
/// page as markup. Of HTML, links, and `<details>` and `<summary>` on lines of their own are known, and comments are left out.
struct Markdown {
    /// Where `#14` leads: the address of the repository's page.
    let repositoryPath: String

    /// The text as markup.
    func html(_ text: String) -> HTML {
        let text = Self.withoutComments(text.replacing("\r\n", with: "\n"))
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        return HTML(markup: blocks(&lines, depth: 0))
    }

    private func blocks(_ lines: inout ArraySlice<Substring>, depth: Int) -> String {
        var html = ""
        var openDetails = 0
        while let line = lines.first {
            let trimmed = line.drop(while: \.isWhitespace)
            if trimmed.isEmpty {
                lines.removeFirst()
            } else if let start = Self.detailsStarts[String(trimmed)] {
                lines.removeFirst()
                openDetails += 1
                html += start
                html += summary(&lines)
            } else if trimmed == "</details>" && openDetails > 0 {
                lines.removeFirst()
                openDetails -= 1
                html += "</details>"
            } else {
                html += block(&lines, depth: depth)
            }
        }
        return html + String(repeating: "</details>", count: openDetails)
    }

    /// Every disclosure has a summary, its own or a general one.
    private func summary(_ lines: inout ArraySlice<Substring>) -> String {
        while let line = lines.first, line.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        guard let line = lines.first, line.hasPrefix("<summary>"), line.hasSuffix("</summary>") else {
            return "<summary>Details</summary>"
        }
        lines.removeFirst()
        let text = line.dropFirst("<summary>".count).dropLast("</summary>".count)
        return "<summary>\(text.isEmpty ? "Details" : inline(text))</summary>"
    }

    private func block(_ lines: inout ArraySlice<Substring>, depth: Int) -> String {
        guard let line = lines.first else { return "" }
        let trimmed = line.drop(while: \.isWhitespace)
        if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") { return fence(&lines, marker: trimmed.prefix(3)) }
        if let level = Self.headingLevel(trimmed) {
            lines.removeFirst()
            let text = trimmed.dropFirst(level).drop(while: \.isWhitespace)
            return "<p class=\"heading\"><strong>\(inline(text))</strong></p>"
        }
        if trimmed.hasPrefix(">") && depth < 8 { return quote(&lines, depth: depth) }
        if Self.isRule(trimmed) {
            lines.removeFirst()
            return "<hr>"
        }
        if let table = MarkdownTable(&lines) { return table.html(inline) }
        if MarkdownListItem(line) != nil && depth < 8 { return list(&lines, depth: depth) }
        return paragraph(&lines)
    }

    private func fence(_ lines: inout ArraySlice<Substring>, marker: Substring) -> String {
        lines.removeFirst()
        var code: [Substring] = []
        while let line = lines.popFirst() {
            if line.drop(while: \.isWhitespace).hasPrefix(marker) { break }
            code.append(line)
        }
        return "<pre><code>\(HTML(escaping: code.joined(separator: "\n")).text)</code></pre>"
    }

    private func quote(_ lines: inout ArraySlice<Substring>, depth: Int) -> String {
        var inner: [Substring] = []
        while let line = lines.first {
            let trimmed = line.drop(while: \.isWhitespace)
            guard trimmed.hasPrefix(">") else { break }
            lines.removeFirst()
            let rest = trimmed.dropFirst()
            inner.append(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
        }
        var quoted = inner[...]
        return "<blockquote>\(blocks(&quoted, depth: depth + 1))</blockquote>"
    }

    private func list(_ lines: inout ArraySlice<Substring>, depth: Int) -> String {
        guard let first = lines.first.flatMap(MarkdownListItem.init) else { return "" }
        var items = ""
        while let line = lines.first, let item = MarkdownListItem(line), item.isSibling(of: first) {
            lines.removeFirst()
            var inner = [item.text]
            while let next = lines.first, !next.allSatisfy(\.isWhitespace) {
                let indent = next.prefix { $0 == " " }.count
                if let other = MarkdownListItem(next), other.indent <= item.indent { break }
                lines.removeFirst()
                inner.append(next.dropFirst(min(indent, item.contentIndent)))
            }
            var content = inner[...]
            let isTight = inner.count == 1
            items += "<li>\(isTight ? inline(item.text) : blocks(&content, depth: depth + 1))</li>"
            if let blank = lines.first, blank.allSatisfy(\.isWhitespace),
                let after = lines.dropFirst().first.flatMap(MarkdownListItem.init), after.isSibling(of: first)
            {
                lines.removeFirst()
            }
        }
        let tag = first.isOrdered ? "ol" : "ul"
        return "<\(tag) class=\"bullets\">\(items)</\(tag)>"
    }

    /// How folded text begins, as people and bots write it, and its markup.
    private static let detailsStarts = [
        "<details>": "<details>", "<details >": "<details>", "<details open>": "<details open>",
    ]

    private func paragraph(_ lines: inout ArraySlice<Substring>) -> String {
        var text: [Substring] = []
        while let line = lines.first, !line.allSatisfy(\.isWhitespace) {
            let trimmed = line.drop(while: \.isWhitespace)
            let isOther = trimmed.hasPrefix("```") || trimmed.hasPrefix(">") || Self.headingLevel(trimmed) != nil
            if !text.isEmpty && (isOther || MarkdownListItem(line) != nil || trimmed == "</details>") { break }
            text.append(trimmed)
            lines.removeFirst()
        }
        return "<p>\(text.map { inline($0) }.joined(separator: "<br>"))</p>"
    }

    private static func headingLevel(_ line: Substring) -> Int? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
        return level
    }

    private static func isRule(_ line: Substring) -> Bool {
        let marks = line.filter { !$0.isWhitespace }
        guard marks.count >= 3, let mark = marks.first, "-*_".contains(mark) else { return false }
        return marks.allSatisfy { $0 == mark }
    }

    private static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}
