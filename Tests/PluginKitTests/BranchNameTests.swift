import PluginKit
import Testing

@Suite struct BranchNameTests {
    @Test(
        arguments: [
            ("release-1.2", true), ("release/1.2", true), ("ünïcode", true), ("-x", false), ("a..b", false),
            ("a/", false), ("/a", false), ("a//b", false), ("a.lock", false), ("a\u{7}", false), ("a~1", false),
            ("@", false), ("a@{1}", false), ("refs/heads/x:y", false), (".a", false), ("-\u{301}x", false),
            ("a/\u{301}", true), ("a.", false),
            (String(repeating: "a", count: 201), false),
        ]
    )
    func knowsNamesOfBranches(_ text: String, _ isName: Bool) {
        #expect(BranchName.isValid(text) == isName)
    }
}
