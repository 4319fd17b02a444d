import PluginKit
import PluginTesting
import Testing

@Suite struct LinkIssueTests {
    static let linking = ["issue", "pullRequest"]

    /// A description, a comment, the new description or nil for none, the reply, and what is read.
    @Test(
        arguments: [
            ("", "/link-issue #7", "Fixes #7", "now says `Fixes #7`.", linking),
            ("", "/link-issue 7", "Fixes #7", "now says `Fixes #7`.", linking),
            ("", "/LINK-ISSUE  7 ", "Fixes #7", "now says `Fixes #7`.", linking),
            ("A lamp.", "/link-issue #7", "A lamp.\n\nFixes #7", "now says `Fixes #7`.", linking),
            ("A lamp.\n", "/link-issue #7", "A lamp.\n\nFixes #7", "now says `Fixes #7`.", linking),
            ("A\r\nlamp.", "/link-issue #7", "A\r\nlamp.\r\n\r\nFixes #7", "now says `Fixes #7`.", linking),
            ("A\r\nlamp.\r\n", "/link-issue #7", "A\r\nlamp.\r\n\r\nFixes #7", "now says `Fixes #7`.", linking),
            (
                "Fixes #9\nA lamp.", "/link-issue #7, harbor/beacon#8",
                "Fixes #7, fixes #9, fixes harbor/beacon#8\nA lamp.",
                "now says `Fixes #7, fixes #9, fixes harbor/beacon#8`.", ["issue", "issue", "pullRequest"]
            ),
            (
                "a\r\nfixes #9\r\nb", "/link-issue #7", "a\r\nFixes #7, fixes #9\r\nb",
                "now says `Fixes #7, fixes #9`.", linking
            ),
            ("Fixes #9 #8.", "/link-issue #7", "Fixes #7, fixes #8, fixes #9", "now says", linking),
            ("Fixes #\nx", "/link-issue #7", "Fixes #7\nx", "now says `Fixes #7`.", linking),
            // Prose and hidden lines are left as they are.
            ("Fixes the lamp", "/link-issue #7", "Fixes the lamp\n\nFixes #7", "now says `Fixes #7`.", linking),
            (
                "<!--\nFixes #1\n-->\nx", "/link-issue #7", "<!--\nFixes #1\n-->\nx\n\nFixes #7",
                "now says `Fixes #7`.", linking
            ),
            (
                "Fixes harbor/lantern#7", "/link-issue #7", nil, "Nothing to change: the description says `Fixes #7`.",
                linking
            ),
            ("Fixes #7", "/unlink-issue #7", "", "now names no issue that it fixes.", ["pullRequest"]),
            ("a\nFixes #7\nb", "/unlink-issue Harbor/lantern#7", "a\nb", "now names no issue", ["pullRequest"]),
            ("Fixes #7 #404", "/unlink-issue #404", "Fixes #7", "now says `Fixes #7`.", ["pullRequest"]),
            ("x", "/unlink-issue #7", nil, "Nothing to change: the description names no issue", ["pullRequest"]),
            ("Fixes #9", "/unlink-issue #9\n/link-issue #7", "Fixes #7", "now says `Fixes #7`.", linking),
            ("Fixes #9", "/link-issue #7\n/unlink-issue #7", nil, "Nothing to change", ["pullRequest"]),
            (
                "", "/link-issue #7 #404 what", "Fixes #7",
                "- `what` is no issue. Write `#12` or `org/repo#12`.\n"
                    + "- There is no issue `#404` that the bot can see.",
                ["issue", "issue", "pullRequest"]
            ),
        ] as [(String, String, String?, String, [String])]
    )
    func links(
        _ body: String,
        _ comment: String,
        _ result: String?,
        _ reply: String,
        _ reads: [String]
    ) async throws {
        let tester = World.tester(body)
        let effects = try await tester.effects(of: .comment(comment))
        let text = effects.lazy.compactMap { effect -> String? in
            guard case .setText(let text, of: .description, on: World.pull) = effect else { return nil }
            return text
        }.first
        #expect(text == result)
        guard case .reply(let answer) = effects.last else {
            Testing.Issue.record("no reply")
            return
        }
        #expect(answer.contains(reply), "\(answer)")
        #expect(tester.forge.reads == reads)
    }

    @Test(
        arguments: [
            ("/link-issue", "- Name issues: `/link-issue #12 harbor/other#34`.", []),
            ("/unlink-issue", "- Name issues: `/unlink-issue #12 harbor/other#34`.", []),
            ("/link-issue a/b/c#1", "- `a/b/c#1` is no issue. Write `#12` or `org/repo#12`.", []),
            ("/link-issue a/b#1#2", "- `a/b#1#2` is no issue. Write `#12` or `org/repo#12`.", []),
            ("/link-issue 0", "- `0` is no issue. Write `#12` or `org/repo#12`.", []),
            ("/link-issue 99999999999999999999", "- `99999999999999999999` is no issue. Write", []),
            ("/link-issue a/..#1", "- `a/..#1` is no issue. Write", []),
            ("/link-issue ../x#1", "- `../x#1` is no issue. Write", []),
            ("/link-issue #14", "- `#14` is a pull request.", ["issue"]),
            ("/link-issue sea/other#1", "- There is no issue `sea/other#1` that the bot can see.", ["issue"]),
        ] as [(String, String, [String])]
    )
    func refuses(_ comment: String, _ refusal: String, _ reads: [String]) async throws {
        let tester = World.tester()
        let answer = try await tester.refusal(of: .comment(comment))
        #expect(answer?.hasPrefix(refusal) == true, "\(answer ?? "")")
        #expect(tester.forge.reads == reads)
    }

    @Test func takesOnlySoMany() async throws {
        let tester = World.tester()
        let names = (1...25).map { "#\($0)" }.joined(separator: " ")
        let effects = try await tester.effects(of: .comment("/link-issue \(names)"))
        #expect(tester.forge.reads.filter { $0 == "issue" }.count == 20)
        guard case .reply(let text) = effects.last else {
            Testing.Issue.record("no reply")
            return
        }
        #expect(text.contains("One comment may name 20 issues; the rest is left out."))
    }
}
