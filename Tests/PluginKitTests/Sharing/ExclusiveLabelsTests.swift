import PluginKit
import Testing

@Suite struct ExclusiveLabelsTests {
    static let stages = ExclusiveLabels("stage", ["alpha", "beta", "stable"])

    /// A text, the labels there, and what becomes of them.
    @Test(
        arguments: [
            ("/stage alpha", [], ["+stage/alpha"]),
            ("/STAGE Alpha", [], ["+stage/alpha"]),
            ("/stage alpha", ["Stage/Alpha"], []),
            ("/stage alpha", ["stage/beta", "kind/bug"], ["-stage/beta", "+stage/alpha"]),
            ("/stage alpha", ["stage/beta", "stage/stable"], ["-stage/beta", "-stage/stable", "+stage/alpha"]),
            ("/stage alpha", ["stage/alpha", "stage/beta"], []),
            ("/stage beta\n/stage alpha", [], ["+stage/alpha"]),
            ("/stage alpha\n/remove-stage alpha", [], []),
            ("/stage alpha\n/remove-stage alpha", ["stage/beta"], ["-stage/beta"]),
            ("/remove-stage beta", ["stage/beta"], ["-stage/beta"]),
            ("/remove-stage beta", ["stage/alpha"], []),
            ("/remove-stage beta\n/stage beta", ["stage/beta"], []),
            ("/stage gamma\n/stage\n/stage alpha beta\n/stages alpha", [], []),
        ] as [(String, [LabelName], [String])]
    )
    func leavesOneLabel(_ text: String, _ labels: [LabelName], _ changes: [String]) {
        let uses = CommandLine.lines(of: text).compactMap {
            Self.stages.addition.invocation(of: $0) ?? Self.stages.removal.invocation(of: $0)
        }
        let thread = ThreadID(RepositoryName(owner: "harbor", name: "lantern"), 7)
        let effects = Self.stages.effects(of: uses, labels: labels, on: thread)
        let short = effects.map { effect in
            if case .setLabel(let label, let present, thread) = effect {
                (present ? "+" : "-") + label.text
            } else {
                "?"
            }
        }
        #expect(short == changes)
    }

    @Test func showsItsGrammar() {
        #expect(Self.stages.addition.usage == "/stage (alpha|beta|stable)")
        #expect(Self.stages.removal.usage == "/remove-stage (alpha|beta|stable)")
        #expect(Self.stages.addition.examples == ["/stage alpha"])
    }
}
