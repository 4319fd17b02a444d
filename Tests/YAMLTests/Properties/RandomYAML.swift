import TestSupport

/// Writes random YAML: mostly well-formed, in every style, with anchors, merges, tags, comments and odd line breaks.
struct RandomYAML {
    static let keys = ["a", "b", "c", "d", "e", "f", "g", "h"]
    static let scalars = [
        "1", "-7", "010", "0o8", "1e3", "1.5", ".inf", "yes", "off", "true", "~", "null", "''", "text", "two words",
        "'quoted'", "\"esc\\n\\u00e9\"", "2001-12-14", "1:30", "<<", "é😀", "99999999999999999999", "!!str 1", "!!int x",
        "!t x", "", "- x", "&z z", "*z", "\"x\n\n  y\"", "'x\n y'", "@", "%", "x: y", "\u{2028}", "\u{85}", "\u{FEFF}",
    ]

    var random: SeededGenerator
    private var anchors: [String] = []
    private var text = ""

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A text with one document, or more.
    mutating func document() -> String {
        text = random.once(in: 12) ? "\u{FEFF}" : ""
        if random.once(in: 8) { text += random.one(of: ["%YAML 1.1\n---\n", "---\n", "# c\n", "\n\n", "--- # c\r\n"]) }
        block(depth: 0, indent: 0)
        if random.once(in: 8) { text += random.one(of: ["---\na: 1\n", "...\n", "...\n@", "---\n", "# end"]) }
        if random.once(in: 10) { text.replace("\n", with: "\r\n") }
        if random.once(in: 30) { text.replace("\n", with: random.one(of: ["\r", "\u{85}", "\u{2028}"])) }
        return text
    }

    private mutating func lineEnd() {
        text += random.once(in: 10) ? " # c" : ""
        text += random.once(in: 40) ? "\u{2029}" : "\n"
    }

    /// A node that begins where the text ends and takes whole lines.
    private mutating func block(depth: Int, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        switch depth > 4 ? 9 : random.below(10) {
        case 0...4:
            if depth > 0 { lineEnd() }
            for _ in 0..<random.below(5) {
                text += margin + key() + ":" + (random.once(in: 30) ? "" : " ") + properties()
                block(depth: depth + 1, indent: indent + 1 + random.below(3))
            }
            if text.hasSuffix(":") { text += "\n" }
        case 5, 6:
            if depth > 0 { lineEnd() }
            for _ in 0..<random.below(4) {
                text += margin + "- " + properties()
                block(depth: depth + 1, indent: indent + 2)
            }
        case 7:
            text += random.one(of: ["|", ">", "|-", ">+", "|2", "|9", "|-1"])
            lineEnd()
            for _ in 0..<random.below(4) {
                text += margin + " " + random.one(of: ["x", " y # no", "", "- z: é"]) + "\n"
            }
        case 8:
            flow(depth: depth)
            lineEnd()
        default:
            text += random.one(of: Self.scalars)
            lineEnd()
        }
    }

    private mutating func flow(depth: Int) {
        switch depth > 6 ? 9 : random.below(10) {
        case 0...2:
            text += "{"
            for _ in 0..<random.below(4) {
                text += key() + ": " + properties()
                flow(depth: depth + 1)
                text += random.one(of: [", ", ",", ",\n   ", " , # c\n "])
            }
            text += "}"
        case 3, 4:
            text += "["
            for _ in 0..<random.below(4) {
                text += properties()
                flow(depth: depth + 1)
                text += random.one(of: [", ", ",", ",\n\t", ",\r\n  "])
            }
            text += "]"
        default:
            text += random.one(of: Self.scalars)
        }
    }

    private mutating func key() -> String {
        guard random.once(in: 12) else { return random.one(of: Self.keys) }
        return random.one(of: ["<<", "'<<'", "1", "yes", "~", "? a\n", "[a]", "{a: b}", "\"a\"", "A", "aa", "", "*k0"])
    }

    /// An anchor, a tag or an alias in front of a node.
    private mutating func properties() -> String {
        switch random.below(24) {
        case 0:
            let name = "k\(anchors.count)"
            anchors.append(name)
            return "&\(name) "
        case 1: return random.one(of: ["!!str ", "!!map ", "!x ", "!!int ", "!!binary ", "!<tag:yaml.org,2002:bool> "])
        case 2 where !anchors.isEmpty: return "*\(random.one(of: anchors))"
        default: return ""
        }
    }
}
