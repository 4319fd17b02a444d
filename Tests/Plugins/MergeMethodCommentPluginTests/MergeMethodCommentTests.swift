import MergeMethodCommentPlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct MergeMethodCommentTests {
    static let pull = Sample.pullRequest { $0.commitCount = 2 }
    static let labels: [MergeMethod: LabelName] = [
        .merge: "tide/merge-method-merge", .squash: "tide/merge-method-squash", .rebase: "tide/merge-method-rebase",
    ]

    static func tester(_ choice: MergeMethodChoice = .init(.merge)) -> PluginTester<MergeMethodComment> {
        PluginTester(MergeMethodComment(configuration: .init()), tide: FakeTide(choice))
    }

    @Test(
        arguments: [
            (MergeMethodChoice(.merge), "`merge`: your commits land as they are."),
            (
                MergeMethodChoice(.merge, labels: labels),
                "`merge`: your commits land as they are. To squash them, put on the label `tide/merge-method-squash`."
            ),
            (
                MergeMethodChoice(.merge, labels: [.rebase: "tide/merge-method-rebase"]),
                "`merge`: your commits land as they are."
            ),
            (MergeMethodChoice(.squash), "`squash`: your commits are squashed into one."),
            (
                MergeMethodChoice(.squash, labels: labels),
                """
                `squash`: your commits are squashed into one. \
                To keep them, put on the label `tide/merge-method-merge`.
                """
            ),
            (MergeMethodChoice(.rebase, labels: labels), "`rebase`."),
        ] as [(MergeMethodChoice, String)]
    )
    func tellsTheMethod(_ choice: MergeMethodChoice, _ rest: String) async throws {
        let start =
            "This pull request has several commits. By default, pull requests onto `main` are merged with the method "
        let notice = Notice(
            key: "merge-method-comment",
            body: start + rest,
            legacyPrefix: "This PR has multiple commits, and the default merge method is:"
        )
        #expect(
            try await Self.tester(choice).effects(of: .pull(.opened, Self.pull))
                == [.setNotice(notice, on: Self.pull.id)]
        )
    }

    @Test(
        arguments: [
            (.pull(.opened, pull), true), (.pull(.reopened, pull), true), (.pull(.synchronize, pull), true),
            (.pull(.edited, pull, baseChanged: true), true), (.pull(.edited, pull), false),
            (.pull(.labeled, pull), false), (.pull(.closed, pull), false),
            (.pull(.opened, Sample.pullRequest { $0.commitCount = 1 }), false),
            (
                .pull(
                    .edited,
                    Sample.pullRequest {
                        $0.commitCount = 2
                        $0.state = .closed
                    },
                    baseChanged: true
                ), false
            ),
            (.comment("How is this merged?"), false),
        ] as [(ForgeEvent, Bool)]
    )
    func speaksOfSeveralCommits(_ event: ForgeEvent, _ speaks: Bool) async throws {
        let tester = Self.tester()
        let outlines = try await tester.effects(of: event).map(\.outline)
        #expect(outlines == (speaks ? ["notice merge-method-comment"] : []))
        #expect(tester.forge.reads.isEmpty)
    }
}
