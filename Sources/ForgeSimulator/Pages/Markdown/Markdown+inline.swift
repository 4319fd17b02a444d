import WebPages

extension Markdown {
    /// One line of text: code, emphasis, links, addresses, mentions, and numbers of pull requests.
    func inline(_ text: Substring) -> String {
        inline(text, depth: 0)
    }

    private func inline(_ text: Substring, depth: Int) -> String {
        var html = ""
        var plain = ""
        var rest = text
        while let character = rest.first {
            let before = plain.last
            if depth < 8, let (markup, length) = element(rest, after: before, depth: depth) {
                html += HTML(escaping: plain).text + markup
                plain = ""
                rest = rest.dropFirst(length)
            } else if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
                plain.append(next)
                rest = rest.dropFirst(2)
            } else {
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        return html + HTML(escaping: plain).text
    }

    /// What begins here, with its length in characters; nil when it is only a character.
    private func element(_ rest: Substring, after before: Character?, depth: Int) -> (String, Int)? {
        switch rest.first {
        case "`": code(rest)
        case "*": emphasis(rest, depth)
        case "_" where before.map({ !$0.isLetter && !$0.isNumber }) ?? true: emphasis(rest, depth)
        case "~": span(rest, "~~", "del", depth)
        case "[": link(rest, depth)
        case "<": htmlLink(rest)
        case "h" where before.map({ !$0.isLetter }) ?? true: address(rest)
        case "@" where before.map({ !$0.isLetter && !$0.isNumber }) ?? true: mention(rest)
        case "#" where before.map({ !$0.isLetter && !$0.isNumber && $0 != "&" }) ?? true: reference(rest)
        case let digit? where digit.isHexDigit && (before.map { !$0.isLetter && !$0.isNumber } ?? true): commit(rest)
        default: nil
        }
    }

    /// A whole commit id is shown short, as GitHub does.
    private func commit(_ rest: Substring) -> (String, Int)? {
        let digits = rest.prefix { $0.isASCII && $0.isHexDigit && !$0.isUppercase }
        guard digits.count == 40, rest.dropFirst(40).first.map({ !$0.isLetter && !$0.isNumber }) ?? true else {
            return nil
        }
        return ("<code title=\"\(digits)\">\(digits.prefix(7))</code>", 40)
    }

    private func code(_ rest: Substring) -> (String, Int)? {
        let ticks = rest.prefix { $0 == "`" }
        let inside = rest.dropFirst(ticks.count)
        guard let end = inside.firstRange(of: ticks), end.lowerBound > inside.startIndex else { return nil }
        let text = inside[..<end.lowerBound]
        return ("<code>\(HTML(escaping: text).text)</code>", ticks.count * 2 + text.count)
    }

    private func emphasis(_ rest: Substring, _ depth: Int) -> (String, Int)? {
        guard let mark = rest.first else { return nil }
        return span(rest, String([mark, mark]), "strong", depth) ?? span(rest, String(mark), "em", depth)
    }

    private func span(_ rest: Substring, _ mark: String, _ tag: String, _ depth: Int) -> (String, Int)? {
        guard rest.hasPrefix(mark) else { return nil }
        let inside = rest.dropFirst(mark.count)
        guard let first = inside.first, !first.isWhitespace, let end = inside.firstRange(of: mark) else { return nil }
        let text = inside[..<end.lowerBound]
        guard let last = text.last, !last.isWhitespace else { return nil }
        return ("<\(tag)>\(inline(text, depth: depth + 1))</\(tag)>", mark.count * 2 + text.count)
    }

    private func link(_ rest: Substring, _ depth: Int) -> (String, Int)? {
        guard let middle = rest.firstRange(of: "]("), let end = rest[middle.upperBound...].firstIndex(of: ")")
        else { return nil }
        let text = rest[rest.index(after: rest.startIndex)..<middle.lowerBound]
        let target = rest[middle.upperBound..<end].prefix { !$0.isWhitespace }
        guard !text.isEmpty, !text.contains("["), Self.isSafe(target) else { return nil }
        let length = rest.distance(from: rest.startIndex, to: end) + 1
        return (anchor(target, HTML(escaping: text.filter { $0 != "`" }).text), length)
    }

    /// A link in HTML with no more than an address and a title.
    private func htmlLink(_ rest: Substring) -> (String, Int)? {
        let pattern = /<a href="([^"<>]*)"(?: title="([^"<>]*)")?>([^<>]*)<\/a>/
        guard let link = rest.prefixMatch(of: pattern) else { return nil }
        let (whole, target, title, text) = link.output
        guard Self.isSafe(target) else { return nil }
        let shown = HTML(escaping: text).text
        let linked = anchor(target, shown)
        guard let title else { return (linked, whole.count) }
        return ("<span title=\"\(HTML(escaping: title).text)\">\(linked)</span>", whole.count)
    }

    private func address(_ rest: Substring) -> (String, Int)? {
        guard rest.hasPrefix("https://") || rest.hasPrefix("http://") else { return nil }
        var text = rest.prefix { !$0.isWhitespace && !"<>\"'`)|".contains($0) }
        while let last = text.last, ".,;:!?*_".contains(last) { text = text.dropLast() }
        return text.count > 8 ? (anchor(text, HTML(escaping: text).text), text.count) : nil
    }

    private func mention(_ rest: Substring) -> (String, Int)? {
        let login = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-/".contains($0)) }
        return login.isEmpty ? nil : ("<strong>@\(login)</strong>", login.count + 1)
    }

    private func reference(_ rest: Substring) -> (String, Int)? {
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count) else { return nil }
        return ("<a href=\"\(HTML(escaping: repositoryPath).text)/pull/\(digits)\">#\(digits)</a>", digits.count + 1)
    }

    private func anchor(_ target: Substring, _ text: String) -> String {
        "<a href=\"\(HTML(escaping: target).text)\" rel=\"nofollow\">\(text)</a>"
    }

    /// Whether a link may lead there: others could run a script.
    private static func isSafe(_ target: Substring) -> Bool {
        target.hasPrefix("https://") || target.hasPrefix("http://") || target.hasPrefix("#")
            || (target.hasPrefix("/") && !target.hasPrefix("//") && !target.hasPrefix("/\\"))
    }
}
