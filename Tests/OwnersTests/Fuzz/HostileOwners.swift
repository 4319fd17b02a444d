import Owners
import TestSupport

/// Makes OWNERS files and paths that nobody means well with: changed examples, the same ones for the same seed.
struct HostileOwners {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let texts = [
        "approvers: [ada, '@Ben', team]\nreviewers:\n- cleo\nlabels: [kind/bug]\n",
        "filters:\n  '\\.go$': {approvers: [ada], labels: [area/go]}\n  '.*': {reviewers: [ben]}\n",
        "options: {no_parent_owners: true, auto_approve_unowned_subfolders: true}\napprovers: &a [ada]\nreviewers: *a\n",
        "aliases:\n  team: [ada, ben]\n  other: {cleo: , dan: }\n",
        "---\napprovers: [ada]\n---\n# Title\n\ntext\n",
    ]

    private static let paths = [
        "OWNERS", "OWNERS_ALIASES", "a/OWNERS", "a/b/OWNERS", "a/b/c.go", "README.md", "vendor/x/OWNERS",
    ]

    private static let scraps: [String] = [
        "/", "//", "\n", "\r\n", "\t", " ", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!int ", "|\n", "'", "\"",
        "\\", "#", "---\n",
        "(", "(?i", "*+", ".", "..", "../", ".git/", "~", "null", "1", "0x1F", "true", "@", "@@", "\u{0}", "\u{7F}",
        "\u{FEFF}",
        "\u{2028}", "\u{301}", "\u{200D}", "é", "ſ", "👩‍👩‍👧", "<<: *a\n", "approvers", "filters",
    ]

    /// A number below a bound.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    /// The text of a file.
    mutating func text() -> String { changed(Self.texts[below(Self.texts.count)], times: below(10)) }

    /// The path of a file, as often as not one with a meaning.
    mutating func path() -> String { changed(Self.paths[below(Self.paths.count)], times: max(0, below(6) - 2)) }

    /// The name of a file in a directory: without a slash, and not that of an OWNERS file.
    mutating func name() -> String {
        let name = String(changed("x.go", times: below(6)).unicodeScalars.filter { $0 != "/" })
        return name.isEmpty || name == "OWNERS" ? "x" : name
    }

    /// Up to a dozen files.
    mutating func files() -> [String: String] {
        (0..<below(12)).reduce(into: [:]) { files, _ in files[path()] = text() }
    }

    private mutating func changed(_ text: String, times: Int) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<times {
            let place = below(scalars.count + 1)
            let end = place + below(scalars.count - place + 1)
            let scrap = Array(Self.scraps[below(Self.scraps.count)].unicodeScalars)
            switch below(6) {
            case 0: scalars.removeSubrange(place..<end)
            case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
            case 2: scalars.replaceSubrange(place..<end, with: scrap)
            case 3: scalars.insert(contentsOf: Array(repeating: scrap, count: 1 + below(500)).joined(), at: place)
            default: scalars.insert(contentsOf: scrap, at: place)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
