import PluginKit

/// Writes texts that nobody means well with: changed examples, the same ones for the same seed.
public struct HostileWriter: Sendable {
    var random: SeededRandom

    /// Starts from a seed.
    public init(seed: UInt64) {
        random = SeededRandom("\(seed)")
    }

    /// What texts are made worse with: the marks of Markdown, of commands, of git and of shells, and characters that
    /// are counted in more than one way.
    private static let scraps: [String] = [
        "/", "//", "\n", "\r\n", "\r", "\t", " ", "\n/", "\n```\n", "```", "~~~", "````", "<!--", "-->", "`", ">", "[",
        "](", ")",
        "@", "#1", "..", "../", "-", "--", ".lock", "~", "^", ":", "*", "?", "\\", "'", "\"", ";", "$(id)", "|",
        "&amp;", "%00",
        "{{", "}}", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{FEFF}", "\u{2028}", "\u{202E}", "\u{200D}", "\u{301}", "é", "ſ",
        "\u{212A}",
        "👩‍👩‍👧", "🇩🇪", "-1", "0", "99999999999999999999", "ABC-1", "cancel", "refs/heads/",
    ]

    /// A text made of some examples by a few changes.
    public mutating func text(like examples: [String]) -> String {
        let count = Int.random(in: 1...4, using: &random)
        var text = (0..<count).map { _ in examples.randomElement(using: &random) ?? "" }.joined(separator: "\n")
        for _ in 0..<Int.random(in: 0...8, using: &random) { change(&text) }
        return text
    }

    /// A short text such as a title, a branch, a login, a label or a path.
    public mutating func name(like example: String) -> String {
        Bool.random(using: &random) ? example : text(like: [example])
    }

    private mutating func change(_ text: inout String) {
        var scalars = Array(text.unicodeScalars)
        let place = Int.random(in: 0...scalars.count, using: &random)
        let end = Int.random(in: place...scalars.count, using: &random)
        let scrap = Array((Self.scraps.randomElement(using: &random) ?? "").unicodeScalars)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: scalars.removeSubrange(place..<end)
        case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
        case 2: scalars.replaceSubrange(place..<end, with: scrap)
        case 3:
            let times = Int.random(in: 1...1_000, using: &random)
            scalars.insert(contentsOf: Array(repeating: scrap, count: times).joined(), at: place)
        default: scalars.insert(contentsOf: scrap, at: place)
        }
        var view = String.UnicodeScalarView()
        // Changes add up; a text stays as short as GitHub's may be.
        view.append(contentsOf: scalars.prefix(60_000))
        text = String(view)
    }
}
