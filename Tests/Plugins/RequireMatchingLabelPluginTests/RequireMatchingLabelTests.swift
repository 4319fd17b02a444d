import Foundation
import PluginKit
import PluginTesting
import RequireMatchingLabelPlugin
import Testing

@Suite struct RequireMatchingLabelTests {
    static let issue = Sample.issue()
    static let pull = Sample.pullRequest()
    static let json = """
        [
            {"org": "harbor", "issues": true, "prs": true, "regexp": "^kind/", "missing_label": "needs-kind",
             "missing_comment": "Say what it is."},
            {"org": "Harbor", "repo": "Lantern", "issues": true, "regexp": "^sig/", "missing_label": "needs-sig",
             "grace_period": "1m"},
            {"org": "harbor", "prs": true, "branch": "release-1", "regexp": "^risk/", "missing_label": "needs-risk"},
            {"org": "quay", "issues": true, "prs": true, "regexp": "z", "missing_label": "y"},
            {"org": "harbor", "repo": "buoy", "issues": true, "prs": true, "regexp": "x", "missing_label": "y"}
        ]
        """

    static func entries(_ json: String) throws -> [RequiredLabel] {
        try JSONDecoder().decode([RequiredLabel].self, from: Data(json.utf8))
    }

    static func tester(
        _ labels: [LabelName],
        waited: Duration = .seconds(60)
    ) throws -> PluginTester<RequireMatchingLabel> {
        var facts = FakeForge.Facts()
        facts.labels = [issue.id: labels, pull.id: labels]
        facts.pullRequests[pull.id] = pull
        let entries = try entries(json)
        return PluginTester(RequireMatchingLabel(configuration: entries), facts: facts, waited: waited)
    }

    static func notice(_ body: String?, on thread: ThreadID) -> Effect {
        .setNotice(
            Notice(key: "require-matching-label needs-kind", body: body, legacyPrefix: "Say what it is."),
            on: thread
        )
    }

    static func missing(_ name: LabelName, on thread: ThreadID = issue.id) -> Effect {
        .setLabel(name, present: true, on: thread)
    }

    static func found(_ name: LabelName, on thread: ThreadID = issue.id) -> Effect {
        .setLabel(name, present: false, on: thread)
    }

    static let noKind = [notice("Say what it is.", on: issue.id), missing("needs-kind")]
    static let release = Sample.pullRequest { $0.base.name = "release-1" }

    /// What happened, the labels then, what becomes of them, and the reads.
    @Test(
        arguments: [
            (.issue(.opened), [], noKind + [missing("needs-sig")], ["labels(on:)"]),
            (.issue(.reopened), ["kind/bug", "sig/x"], [], ["labels(on:)"]),
            (.issue(.opened), ["needs-kind", "needs-sig"], [], ["labels(on:)"]),
            (
                .issue(.labeled, label: "kind/bug"), ["kind/bug", "Needs-Kind"],
                [notice(nil, on: issue.id), found("needs-kind")], ["labels(on:)"]
            ),
            (.issue(.labeled, label: "sig/x"), ["sig/x", "needs-sig"], [found("needs-sig")], ["labels(on:)"]),
            (.issue(.unlabeled, label: "kind/bug"), [], noKind, ["labels(on:)"]),
            (.issue(.unlabeled, label: "kind/bug"), ["kind/api"], [], ["labels(on:)"]),
            (.issue(.labeled, label: "needs-kind"), ["needs-kind", "kind/bug"], [], []),
            (.issue(.unlabeled, label: "needs-kind"), [], [], []),
            (.issue(.labeled, label: "urgent"), [], [], []),
            (.issue(.edited), [], [], []),
            (
                .pull(.opened), [], [notice("Say what it is.", on: pull.id), missing("needs-kind", on: pull.id)],
                ["labels(on:)"]
            ),
            (.pull(.opened, release), ["kind/bug"], [missing("needs-risk", on: pull.id)], ["labels(on:)"]),
            (.pull(.labeled, label: "risk/low"), ["needs-risk"], [], []),
            (
                .pull(.labeled, release, label: "risk/low"), ["risk/low", "needs-risk"],
                [found("needs-risk", on: pull.id)], ["labels(on:)"]
            ),
            (.pull(.labeled, label: "sig/x"), ["sig/x", "needs-sig"], [], []),
            (.pull(.synchronize), [], [], []),
            (
                .comment("/check-required-labels", by: "zoe", on: issue), [], noKind + [missing("needs-sig")],
                ["labels(on:)"]
            ),
            (.comment("/Check-Required-Labels\r\n"), ["kind/bug"], [], ["pullRequest", "labels(on:)"]),
            (.review(.commented, body: "/check-required-labels"), ["kind/bug"], [], ["labels(on:)"]),
            (.comment("/check-required-labels now", on: issue), [], [], []),
            (.comment("/check-required-labels", on: Sample.issue { $0.state = .closed }), [], [], []),
        ] as [(ForgeEvent, [LabelName], [Effect], [String])]
    )
    func answersEvents(
        _ event: ForgeEvent,
        _ labels: [LabelName],
        _ effects: [Effect],
        _ reads: [String]
    ) async throws {
        let tester = try Self.tester(labels)
        #expect(try await tester.effects(of: event) == effects)
        #expect(tester.forge.reads == reads)
    }

    /// What happened, how long ago, and how long it waits yet.
    @Test(
        arguments: [
            (.issue(.opened), .zero, .seconds(60)), (.issue(.reopened), .seconds(20), .seconds(40)),
            (.issue(.opened), .seconds(60), nil), (.pull(.opened), .zero, .seconds(5)),
            (.pull(.opened), .seconds(5), nil), (.comment("/check-required-labels", on: issue), .zero, .seconds(60)),
            (.issue(.labeled, label: "kind/bug"), .zero, nil), (.pull(.unlabeled, label: "kind/bug"), .zero, nil),
        ] as [(ForgeEvent, Duration, Duration?)]
    )
    func givesTimeToLabel(_ event: ForgeEvent, _ waited: Duration, _ delay: Duration?) async throws {
        let tester = try Self.tester([], waited: waited)
        do {
            _ = try await tester.effects(of: event)
            #expect(delay == nil)
        } catch let postponed as Postponed {
            #expect(postponed.delay == delay)
            #expect(tester.forge.reads.isEmpty)
        }
    }

    @Test func saysWhenNothingIsRequired() async throws {
        let tester = PluginTester(RequireMatchingLabel(configuration: []))
        let refusal = try await tester.refusal(of: .comment("/check-required-labels"))
        #expect(refusal == "Nothing to check: no labels are required here.")
        #expect(tester.forge.reads.isEmpty)
    }

    /// What an entry adds to a good one, and what is wrong with it.
    @Test(
        arguments: [
            (#""org": "", "prs": true"#, "`org` must name an organisation"),
            (#""org": "o", "repo": "o/r", "prs": true"#, "`repo` must be a name without its organisation"),
            (#""org": "o""#, "`prs` or `issues` must be true"),
            (#""org": "o", "issues": true, "branch": "b""#, "`branch` is for pull requests, so `prs` must be true"),
        ]
    )
    func checksEntries(_ keys: String, _ mistake: String) throws {
        let error = #expect(throws: DecodingError.self) {
            try Self.entries(#"[{\#(keys), "regexp": "^a", "missing_label": "b"}]"#)
        }
        #expect("\(try #require(error))".contains(mistake))
    }

    @Test(
        arguments: [
            (#""regexp": "n", "missing_label": "needs""#, "`regexp` must not match `missing_label`"),
            (#""regexp": "n", "missing_label": """#, "`missing_label` must name a label"),
            (#""regexp": "(", "missing_label": "b""#, "doesn't compile"), (#""regexp": "a""#, "missing_label"),
            (#""missing_label": "a""#, "regexp"),
        ]
    )
    func checksLabels(_ keys: String, _ mistake: String) throws {
        let error = #expect(throws: DecodingError.self) {
            try Self.entries(#"[{"org": "o", "prs": true, \#(keys)}]"#)
        }
        #expect("\(try #require(error))".contains(mistake))
    }

    @Test func hasDefaults() throws {
        let entry = try #require(
            try Self.entries(#"[{"org": "o", "prs": true, "regexp": "a", "missing_label": "b"}]"#).first
        )
        #expect(entry.gracePeriod == .seconds(5))
        #expect(entry.repo.isEmpty && entry.branch.isEmpty && entry.missingComment.isEmpty && !entry.isForIssues)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester([])]).isEmpty)
    }
}
