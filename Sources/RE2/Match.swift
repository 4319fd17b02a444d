/// A match of a ``RegularExpression`` in a text, with its capture groups.
public struct Match: Sendable {
    private let source: Substring
    private let ranges: [Range<String.Index>?]
    private let names: [String: Int]

    init(text: Substring, ranges: [Range<String.Index>?], names: [String: Int]) {
        source = text
        self.ranges = ranges
        self.names = names
    }

    /// Where the match stands in the text that was searched.
    public var range: Range<String.Index> { ranges.first.flatMap(\.self) ?? source.startIndex..<source.startIndex }

    /// The matched text.
    public var text: Substring { source[range] }

    /// What each capture group matched, the first group at position 0; nil for groups without a part in the match.
    public var groups: [Substring?] { ranges.dropFirst().map { range in range.map { source[$0] } } }

    /// What a group matched, counted from 1 (0 is the whole match); nil when it has no part in the match or there is
    /// no such group.
    public subscript(group: Int) -> Substring? {
        guard ranges.indices.contains(group), let range = ranges[group] else { return nil }
        return source[range]
    }

    /// What a group named with `(?P<name>...)` matched; nil when it has no part in the match or there is no such
    /// group.
    public subscript(name: String) -> Substring? {
        names[name].flatMap { self[$0] }
    }
}
