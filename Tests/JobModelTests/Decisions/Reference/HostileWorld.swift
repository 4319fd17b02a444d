import RE2
import TestSupport

@testable import JobModel

/// Jobs, comments, branches and files that are made to be confused with each other.
struct HostileWorld {
    private var dice: SeededGenerator

    init(seed: UInt64) { dice = SeededGenerator(seed: seed) }

    private static let names = [
        "a", "b", "ab", "a.b", "a-b", "a_b", "a..b", ".", "..", "a.", ".a", "a.b.c", "abc", "all", "test", "A", "Ab",
        "x.y",
        "pull-1.3", "pull-1.30", "pull-1.30-e2e", "pull-1x30", "pull", "a-", "-a", "0", "a.b-", "....",
    ]
    private static let triggers = [
        "(?m)^/test( | .* )(all|a),?($|\\s.*)", "(?i)a", "^/bench$", "(?m)^/b\\s*$", "b\\s+a", "(?s)/test.*b", "é",
        "(?m)^/test( | .* )a.b,?($|\\s.*)", "(?m)^/test( | .* )ab,?($|\\s.*)", "$", "(?m)^/test( | .* ),?($|\\s.*)",
        "(?m)^/test( | .* )a+b,?($|\\s.*)",
    ]
    private static let pieces =
        names + [
            "/test", "/test", "/test ", "/test  ", "/test\t", "/Test", " /test", "/tests", "/retest", "/test all", "\n",
            "\n",
            "\n/test ", "\r\n/test ", "\r", "\r\n", "\t", " ", " ", "  ", ",", ", ", ",,", ",\t", "\u{B}", "\u{C}",
            "\u{85}",
            "\u{A0}", "\u{2028}", "\u{2029}", "é", "e\u{301}", "😀", "👩‍👩‍👧", "a\u{301}", "\0", "/", "//", "aéb", "a😀b",
            "a\nb",
            "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{FEFF}",
        ]
    private static let branchLists = [
        [], [], ["main"], ["^main$"], ["release-1.3"], ["release-.*"], ["a", "b$"], ["^a|b$"], ["é"],
    ]
    private static let patterns = ["", "", "", "\\.go$", "^docs/", "md", "é", "^$", ".", "^a", "(?i)README"]
    static let branches = ["main", "main-old", "release-1.3", "release-1x30", "a", "ab", "é", ""]
    private static let files = [
        "a.go", "docs/a.md", "readme", "README.md", "é", "", "a\nb.go", "src/a.go", "docs/é.go",
    ]

    /// Jobs with names that resemble each other, and conditions of all sorts; each on a cluster of its own.
    mutating func presubmits(_ count: Int) throws -> [Presubmit] {
        try (0..<count).map { number in
            var job = try presubmit()
            job.base.cluster = "\(number)"
            return job
        }
    }

    private mutating func presubmit() throws -> Presubmit {
        var job = try Presubmit(base: JobBase(name: dice.one(of: Self.names)))
        if dice.once(in: 4) { job.trigger = try RegularExpression(dice.one(of: Self.triggers)) }
        job.brancher = try Brancher(
            branches: dice.one(of: Self.branchLists),
            skipBranches: dice.one(of: Self.branchLists)
        )
        job.changes = RegexpChangeMatcher(runIfChanged: try expression(), skipIfOnlyChanged: try expression())
        job.alwaysRun = dice.once(in: 4)
        job.optional = dice.once(in: 3)
        job.skipReport = dice.once(in: 5)
        job.runBeforeMerge = dice.once(in: 5)
        return job
    }

    private mutating func expression() throws -> RegularExpression? {
        let pattern = dice.one(of: Self.patterns)
        return pattern.isEmpty ? nil : try RegularExpression(pattern)
    }

    /// A comment, mostly with commands.
    mutating func body() -> String {
        let start = dice.once(in: 4) ? "" : "/test "
        return (0..<Int.random(in: 0...9, using: &dice)).reduce(start) { text, _ in
            text + dice.one(of: Self.pieces) + (dice.once(in: 2) ? " " : "")
        }
    }

    /// Paths of changed files.
    mutating func changes() -> [String] {
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in dice.one(of: Self.files) }
    }

    /// Some of the reasons to start jobs, in some order.
    mutating func filters(for body: String) -> [PresubmitFilter] {
        let all: [PresubmitFilter] = [
            .command(body: body), .retest(contexts()), .retestRequired(contexts()), .manualRequired, .testAll,
            .merge(manual: dice.once(in: 2)),
        ]
        return Array(all.shuffled(using: &dice).prefix(Int.random(in: 1...3, using: &dice)))
    }

    private mutating func contexts() -> CommitContexts {
        CommitContexts(
            all: Set((0..<6).map { _ in dice.one(of: Self.names) }),
            failed: Set((0..<3).map { _ in dice.one(of: Self.names) })
        )
    }

    /// One of the branches.
    mutating func branch() -> String { dice.one(of: Self.branches) }
}
