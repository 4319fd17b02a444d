/// The lines of a `.prowignore` file, in the form of
/// [gitignore](https://git-scm.com/docs/gitignore#_pattern_format): the last line that matches a path decides.
public struct ProwIgnore: Sendable {
    private struct Rule {
        var pattern: [UInt8]
        var isNegated = false
        var directoriesOnly = false
    }

    private var rules: [Rule] = []

    /// Reads the lines.
    public init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            var line = line[...]
            while line.hasSuffix(" ") && !line.hasSuffix("\\ ") { line.removeLast() }
            var rule = Rule(pattern: [])
            if line.hasPrefix("!") {
                rule.isNegated = true
                line.removeFirst()
            }
            if line.hasSuffix("/") {
                rule.directoriesOnly = true
                line.removeLast()
            }
            guard !line.isEmpty else { continue }
            // A slash ties the pattern to the directory of the file; without one it is for any level below.
            let isAnchored = line.contains("/")
            if line.hasPrefix("/") { line.removeFirst() }
            rule.pattern = Array((isAnchored ? String(line) : "**/\(line)").utf8)
            rules.append(rule)
        }
    }

    /// Whether a path, relative to the directory of the file, is ignored; nil when no line speaks of it.
    public func ignores(_ path: String, isDirectory: Bool) -> Bool? {
        let path = Array(path.utf8)
        return rules.last { (isDirectory || !$0.directoriesOnly) && Self.matches($0.pattern[...], path[...]) }
            .map { !$0.isNegated }
    }

    /// `**/` is any number of directories, `*` anything but a slash, `?` one such character.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let star = UInt8(ascii: "*")
        let slash = UInt8(ascii: "/")
        guard let next = pattern.first else { return path.isEmpty }
        if pattern.starts(with: "**/".utf8) {
            let rest = pattern.dropFirst(3)
            if matches(rest, path) { return true }
            return path.indices.contains { path[$0] == slash && matches(rest, path[(path.index(after: $0))...]) }
        }
        if pattern.elementsEqual("**".utf8) { return !path.isEmpty }
        if next == star {
            let rest = pattern.dropFirst()
            var tail = path
            while true {
                if matches(rest, tail) { return true }
                guard let byte = tail.first, byte != slash else { return false }
                tail = tail.dropFirst()
            }
        }
        guard let byte = path.first else { return false }
        if next == UInt8(ascii: "\\"), let literal = pattern.dropFirst().first {
            return byte == literal && matches(pattern.dropFirst(2), path.dropFirst())
        }
        let isMatch = next == UInt8(ascii: "?") ? byte != slash : next == byte
        return isMatch && matches(pattern.dropFirst(), path.dropFirst())
    }
}
