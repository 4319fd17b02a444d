/// Damages texts: mostly along their lines and keys, so that the result is still read in part, and sometimes blindly.
struct Mutator {
    static let scalars = [
        "", "~", "yes", "'yes'", "off", "010", "0o17", "1e3", "1.10", ".inf", "-1", "99999999999999999999", "1:30",
        "<<",
        "*none", "&x y", "!!int x", "!!binary aGk=", "[", "]", "{", "}", "[a, b]", "{a: b}", "[[]]", "- a", "|", ">-",
        "'",
        "\"", "\"\\u0000\"", "\"a\\nb\"", "a: b", "@x", "%x", "(", "a(b", "[a-", "a{9999}", "\\", "(?P<n>x)",
        "* * * * *",
        "@every 1h", "1h", "-5m", "9999999h", "o/r", "/", "a/b/c", "*", "é", "\u{202E}", "\u{2028}", "\u{FEFF}", "#",
        "x #",
        "https://:x", "../../etc", "{{.Spec.Job}}", "{{", "{{range}}", "9223372036854775807", "2001-12-14",
    ]
    static let pieces = [
        "\n", "\r\n", "\r", "\t", " ", "  ", ": ", "- ", "? ", ",", "[", "]", "{", "}", "&a ", "*a", "<<: ", "<<: *a\n",
        "'",
        "\"", "!!str ", "!x ", "|", ">", "#", "---\n", "...\n", "%YAML 1.1\n", "\0", "\u{1B}", "\u{85}", "\u{2028}",
        "é",
        "\u{FEFF}", "😀", "\u{301}",
    ]

    var random: SplitMix

    /// A damaged copy of a text; `other` lends lines.
    mutating func mutated(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<1 + random.below(4) {
            if random.once(in: 5) {
                damage(&bytes)
            } else {
                var lines = Self.lines(bytes)
                damage(&lines, Self.lines(other))
                bytes = Array(lines.joined(separator: [0x0A]))
            }
        }
        if random.once(in: 40) { bytes = [0xEF, 0xBB, 0xBF] + bytes }
        if random.once(in: 40) { bytes = Array(Self.lines(bytes).joined(separator: [0x0D, 0x0A])) }
        return bytes
    }

    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }

    // MARK: Lines

    private mutating func damage(_ lines: inout [[UInt8]], _ others: [[UInt8]]) {
        let at = random.below(lines.count)
        let block = Self.block(at, in: lines)
        switch random.below(12) {
        case 0: lines.removeSubrange(block)
        case 1: lines.insert(contentsOf: lines[block], at: at)
        case 2: lines.insert(contentsOf: lines[block], at: random.below(lines.count))
        case 3:
            let start = random.below(others.count)
            lines.insert(contentsOf: others[Self.block(start, in: others).prefix(60)], at: at)
        case 4:
            let start = random.below(others.count)
            lines.replaceSubrange(block, with: others[Self.block(start, in: others).prefix(60)])
        case 5: lines.swapAt(at, random.below(lines.count))
        case 6: for index in block { lines[index].insert(contentsOf: [0x20, 0x20], at: 0) }
        case 7: lines[at] = Array(lines[at].drop { $0 == 0x20 })
        case 8: lines[at] = renamed(lines[at])
        case 9: lines[at].insert(contentsOf: piece(Self.pieces), at: random.below(lines[at].count + 1))
        default: lines[at] = revalued(lines[at])
        }
        if lines.isEmpty { lines = [[]] }
    }

    /// A line and those after it that are indented deeper: a key with all that it has.
    private static func block(_ start: Int, in lines: [[UInt8]]) -> Range<Int> {
        func indent(_ line: [UInt8]) -> Int { line.prefix { $0 == 0x20 }.count }
        let depth = indent(lines[start])
        let end = lines[(start + 1)...].firstIndex { !$0.isEmpty && indent($0) <= depth } ?? lines.count
        return start..<end
    }

    /// A line whose key is written in another way.
    private mutating func renamed(_ line: [UInt8]) -> [UInt8] {
        guard let colon = line.firstIndex(of: 0x3A) else { return line }
        let start = line.firstIndex { $0 != 0x20 && $0 != 0x2D } ?? colon
        guard start < colon else { return line }
        var key = Array(line[start..<colon])
        switch random.below(6) {
        case 0: key.swapAt(random.below(key.count), random.below(key.count))
        case 1: key.remove(at: random.below(key.count))
        case 2: key = Array("'".utf8) + key + Array("'".utf8)
        case 3: key = Array("? ".utf8) + key
        case 4: key = piece(Self.scalars)
        default: key = Array("<<".utf8)
        }
        return line[..<start] + key + line[colon...]
    }

    /// A line whose value is another, or wrapped in a list or map.
    private mutating func revalued(_ line: [UInt8]) -> [UInt8] {
        let colon = line.firstIndex(of: 0x3A) ?? line.firstIndex(of: 0x2D)
        guard let colon else { return line }
        let value = Array(line[(colon + 1)...])
        let head = Array(line[...colon]) + Array(" ".utf8)
        switch random.below(6) {
        case 0: return head + Array("[".utf8) + value + Array("]".utf8)
        case 1: return head + Array("{a: ".utf8) + value + Array("}".utf8)
        case 2: return head + piece(Self.scalars) + value
        default: return head + piece(Self.scalars)
        }
    }

    // MARK: Bytes

    private mutating func damage(_ bytes: inout [UInt8]) {
        let start = random.below(bytes.count)
        let end = min(bytes.count, start + 1 + random.below(16))
        switch random.below(6) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes.insert(contentsOf: piece(Self.pieces), at: start)
        case 3 where !bytes.isEmpty: bytes[start] = UInt8(random.below(256))
        case 4 where random.once(in: 4): bytes.removeSubrange(start...)
        default: bytes.insert(UInt8(random.below(128)), at: start)
        }
    }

    private mutating func piece(_ pieces: [String]) -> [UInt8] {
        Array((random.one(of: pieces) ?? "").utf8)
    }
}
