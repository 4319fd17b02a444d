import PluginKit
import Testing

@Suite struct PlausibleRepositoryTests {
    @Test(
        arguments: [
            ("harbor", "lantern", true), ("h-1_b", ".github", true), ("a", "b.c-d_e", true), ("a", "..", false),
            ("a", ".", false), ("..", "b", false), ("a.b", "c", false), ("a", "b c", false), ("a", "b/c", false),
            ("a", "b%2f", false), ("a", "bé", false), ("", "b", false), ("a", "", false),
            ("a", String(repeating: "b", count: 100), true), ("a", String(repeating: "b", count: 101), false),
        ]
    )
    func knows(_ owner: String, _ name: String, _ isPlausible: Bool) {
        #expect(RepositoryName(owner: owner, name: name).isPlausible == isPlausible)
    }
}
