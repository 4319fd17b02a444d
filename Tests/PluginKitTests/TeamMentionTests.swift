import PluginKit
import Testing

@Suite struct TeamMentionTests {
    @Test(
        arguments: [
            ("cc @kubernetes/sig-node-bugs, please", ["@kubernetes/sig-node-bugs|node|bugs"]),
            (
                "@kubernetes/sig-api-machinery-test-failures\n> @kubernetes/sig-node-misc",
                [
                    "@kubernetes/sig-api-machinery-test-failures|api-machinery|test-failures",
                    "@kubernetes/sig-node-misc|node|misc",
                ]
            ),
            ("@kubernetes/sig-node-bugs @kubernetes/sig-node-bugs", ["@kubernetes/sig-node-bugs|node|bugs"]),
            ("@kubernetes/sig--proposals", ["@kubernetes/sig--proposals||proposals"]),
            ("@kubernetes/sig-node @kubernetes/sig-node-maintainers @other/sig-node-bugs", []),
        ]
    )
    func finds(_ text: String, _ mentions: [String]) {
        #expect(TeamMention.all(in: text).map { "\($0.text)|\($0.group)|\($0.purpose ?? "-")" } == mentions)
    }

    @Test func takesOtherExpressions() {
        let expression = RegularExpression(valid: "@harbor/crew-([a-z]+)")
        let mentions = TeamMention.all(in: "@harbor/crew-deck", expression)
        #expect(mentions.map(\.group) == ["deck"] && mentions.map(\.purpose) == [nil])
    }
}
