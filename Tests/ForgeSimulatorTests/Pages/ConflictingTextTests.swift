import Testing

@testable import ForgeSimulator

@Suite("A text that is in conflict")
struct ConflictingTextTests {
    @Test(
        arguments: [
            ("a\nb\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c", "a\nb (note)\nc\n"),
            ("a\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b", "a\nnote\nb\n"), ("a\n", "@@ -1 +0,0 @@\n-a", "a (note)\n"),
            (nil, "@@ -0,0 +1 @@\n+x", "note\n"), ("", "@@ -0,0 +1 @@\n+x", "note\n"),
            ("a\nb\nc\nd\n", "@@ -1 +1 @@\n-a\n+x\n@@ -4 +4 @@\n-d\n+y", "a (note)\nb\nc\nd\n"),
        ] as [(String?, String, String)]
    )
    func changesTheFirstHunk(base: String?, patch: String, text: String) {
        #expect(ConflictingText(base: base, patch: patch, note: "note").text == text)
    }
}
