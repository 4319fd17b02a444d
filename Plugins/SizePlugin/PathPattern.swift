/// A pattern of a `.gitattributes`.
///
/// Without a slash it covers files, and all of folders, of a name that matches; with one it covers paths from the
/// root. `*` and `?` do not cross slashes, `**` spans folders, `[a-z]` and `[!a-z]` are sets of characters. Patterns
/// that git does not allow here, `!pattern` and `folder/`, make none.
struct PathPattern {
    private let elements: [[Character]]
    private let isAnchored: Bool

    init?(_ text: Substring) {
        guard !text.hasPrefix("!"), !text.hasSuffix("/") else { return nil }
        isAnchored = text.contains("/")
        elements = text.split(separator: "/").map(Array.init)
    }

    /// Whether a path, given as its elements, is covered.
    func matches(_ path: [Substring]) -> Bool {
        if !isAnchored, let only = elements.first { return path.contains { Glob(only).matches(Array($0)) } }
        var reachable: Set<Int> = [0]
        for element in elements {
            reachable = Self.step(reachable, over: element, in: path)
        }
        return reachable.contains(path.count)
    }

    /// Where in the path the match may stand behind one more element of the pattern.
    private static func step(_ reachable: Set<Int>, over element: [Character], in path: [Substring]) -> Set<Int> {
        if element == ["*", "*"] {
            return reachable.min().map { Set($0...path.count) } ?? []
        }
        let glob = Glob(element)
        return Set(reachable.compactMap { $0 < path.count && glob.matches(Array(path[$0])) ? $0 + 1 : nil })
    }
}
