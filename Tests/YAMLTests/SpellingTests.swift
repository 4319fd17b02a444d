import Testing
import YAML

@Suite struct SpellingTests {
    private static let keys = ["always_run", "branches", "run_if_changed", "skip_report", "spec"]

    @Test(
        "The nearest name is suggested, or none",
        arguments: [
            ("alway_run", "always_run"), ("ALWAYS_RUN", "always_run"), ("always-run", "always_run"),
            ("brnaches", "branches"), ("spce", "spec"), ("run_if_changes", "run_if_changed"), ("s", nil),
            ("volume", nil), ("", nil),
        ] as [(String, String?)]
    )
    func nearest(word: String, expected: String?) {
        #expect(Spelling.nearest(to: word, among: Self.keys) == expected)
    }
}
