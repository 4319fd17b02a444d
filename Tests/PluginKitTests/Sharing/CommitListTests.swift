import PluginKit
import Testing

@Suite struct CommitListTests {
    static func commit(_ message: String, _ sha: CommitSHA = "0123456789") -> Commit {
        Commit(sha: sha, message: message, author: nil, url: "https://c/\(sha)")
    }

    @Test(
        arguments: [
            ("Fix it\n\nBecause.", "Fix it"), ("Thank `@ada`\r\nx", "Thank '@ada'"), ("", "(no message)"),
            (" \nx", "(no message)"), (String(repeating: "é", count: 90), String(repeating: "é", count: 80)),
        ]
    )
    func showsSubjects(_ message: String, _ subject: String) {
        #expect(CommitList.markdown([Self.commit(message)]) == "- [0123456](https://c/0123456789) `\(subject)`")
    }

    @Test(arguments: [(0, 0, nil), (20, 20, nil), (21, 21, "- and 1 more"), (250, 21, "- and 230 more")])
    func isBounded(_ count: Int, _ lines: Int, _ last: String?) {
        let list = CommitList.markdown((0..<count).map { Self.commit("x", CommitSHA("\($0)")) })
        #expect(list.split(separator: "\n").count == lines)
        if let last { #expect(list.hasSuffix("\n\(last)")) }
    }
}
