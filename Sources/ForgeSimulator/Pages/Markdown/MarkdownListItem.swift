/// The first line of an item of a list.
struct MarkdownListItem {
    let indent: Int
    let contentIndent: Int
    let isOrdered: Bool
    let text: Substring

    init?(_ line: Substring) {
        indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let marker: Int
        if let first = rest.first, "-*+".contains(first) {
            (isOrdered, marker) = (false, 1)
        } else if (1...9).contains(digits.count), let next = rest.dropFirst(digits.count).first, ".)".contains(next) {
            (isOrdered, marker) = (true, digits.count + 1)
        } else {
            return nil
        }
        guard rest.dropFirst(marker).first == " " else { return nil }
        contentIndent = indent + marker + 1
        text = rest.dropFirst(marker + 1)
    }

    func isSibling(of other: MarkdownListItem) -> Bool {
        isOrdered == other.isOrdered && abs(indent - other.indent) < 2
    }
}
