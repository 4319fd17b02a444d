import PluginKit

/// The line of a pull request's description that names the issues which its merge closes: `Fixes #1, fixes #2`.
///
/// It is the first visible line that begins with `Fixes` and names nothing but issues.
struct FixesLine {
    /// The issues that it names.
    private(set) var references: Set<IssueReference> = []

    private let home: RepositoryName
    private var lines: [String]
    private var position: Int?

    private static let expression = RegularExpression(valid: #"(?i)^fixes\s+(.*?)\s*$"#)

    /// Looks for the line in a description.
    ///
    /// - Parameter home: The repository of the pull request.
    init(in description: String, home: RepositoryName) {
        self.home = home
        // By byte: to `Character`, CR LF is one line break of its own, and a line must keep its CR.
        lines = description.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        let visible = VisibleLines.numbers(of: description)
        for (position, line) in lines.enumerated() where visible.contains(position + 1) {
            guard let found = Self.references(in: line, home: home) else { continue }
            references = found
            self.position = position
            return
        }
    }

    /// The issues of a line; nil when it is not such a line. A bare `#`, as templates have it, names none.
    private static func references(in line: String, home: RepositoryName) -> Set<IssueReference>? {
        guard let list = expression.firstMatch(in: line)?[1] else { return nil }
        let words = list.split { $0.isWhitespace || $0 == "," }
            .filter { $0 != "#" && $0.lowercased() != "fixes" }
        let found = words.compactMap { IssueReference($0.last == "." ? $0.dropLast() : $0, in: home) }
        return found.count == words.count ? Set(found) : nil
    }

    /// The line as it should be; nil when it names no issue.
    ///
    /// GitHub wants its [keyword](https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue)
    /// before each of several issues.
    var text: String? {
        guard !references.isEmpty else { return nil }
        return "F" + references.sorted(in: home).map { "ixes \($0.text(in: home))" }.joined(separator: ", f")
    }

    /// Adds and removes issues.
    mutating func change(adding added: Set<IssueReference>, removing removed: Set<IssueReference>) {
        references.subtract(removed)
        references.formUnion(added)
    }

    /// The description with the line as it should be: rewritten where it stands, taken out, or put at the end.
    var description: String {
        var lines = lines
        if let position, lines.indices.contains(position) {
            let end = lines[position].hasSuffix("\r") ? "\r" : ""
            if let text { lines[position] = text + end } else { lines.remove(at: position) }
        } else if let text {
            append(text, to: &lines)
        }
        return lines.joined(separator: "\n")
    }

    private func append(_ text: String, to lines: inout [String]) {
        let end = lines.first?.hasSuffix("\r") == true ? "\r" : ""
        let last = lines.popLast() ?? ""
        if !last.allSatisfy(\.isWhitespace) { lines.append(last + end) }
        if !lines.isEmpty { lines.append(end) }
        lines.append(text)
    }
}
