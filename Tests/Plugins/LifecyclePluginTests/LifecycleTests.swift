import LifecyclePlugin
import PluginKit
import PluginTesting
import Testing

/// In every world, `ada` is the author and `ben` a collaborator.
@Suite struct LifecycleTests {
    /// Swift Testing has a type `Issue` of its own.
    typealias Issue = ForgeModel.Issue

    static let issue = Sample.issue()
    static let closedIssue = Sample.issue { $0.state = .closed }
    static let pull = Issue(Sample.pullRequest())
    static let closedPull = Issue(Sample.pullRequest { $0.state = .closed })
    static let closedIssueEffects: [Effect] = [.setState(.closed, on: issue.id), .reply("Closed this issue.")]
    static let notPlanned: [Effect] = [
        .setState(.closedAsNotPlanned, on: issue.id), .reply("Closed this issue as not planned."),
    ]
    static let collaborator = ["isCollaborator"]

    static func issueLabeled(_ label: LabelName) -> Issue { Sample.issue { $0.labels = [label] } }

    static func tester(_ labels: [LabelName] = []) -> PluginTester<Lifecycle> {
        var facts = FakeForge.Facts()
        facts.collaborators[Sample.repository] = ["ben"]
        for thread in [issue, pull] { facts.labels[thread.id] = labels }
        return PluginTester(Lifecycle(configuration: .init()), facts: facts)
    }

    /// Who comments what under what, what comes of it, and the reads.
    @Test(
        arguments: [
            ("ada", "/close", issue, closedIssueEffects, []),
            ("ADA", "/close", issue, closedIssueEffects, []),
            ("ada", "/CLOSE\r\n", issue, closedIssueEffects, []),
            ("ben", "/close", issue, closedIssueEffects, collaborator),
            ("zoe", "/close", issueLabeled("lifecycle/stale"), closedIssueEffects, []),
            ("zoe", "/close", issueLabeled("Lifecycle/Rotten"), closedIssueEffects, []),
            ("ada", "/close", pull, [.setState(.closed, on: pull.id), .reply("Closed this pull request.")], []),
            ("ada", "/close not-planned", issue, notPlanned, []),
            ("ben", "/close Not-Planned", issue, notPlanned, collaborator),
            ("ada", "/close\n/close not-planned", issue, notPlanned, []),
            ("ada", "/close not-planned\n/close", issue, notPlanned, []),
            ("ada", "/close", closedIssue, [], []),
            ("ada", "/close this", issue, [], []),
            ("ada", "/closed", issue, [], []),
            ("ada", "/reopen", closedIssue, [.setState(.open, on: issue.id), .reply("Reopened this issue.")], []),
            (
                "ben", "/reopen", closedPull, [.setState(.open, on: pull.id), .reply("Reopened this pull request.")],
                collaborator
            ),
            ("ada", "/reopen", issue, [], []),
            ("ada", "/reopen it", closedIssue, [], []),
        ] as [(Login, String, Issue, [Effect], [String])]
    )
    func closesAndReopens(
        _ author: Login,
        _ body: String,
        _ thread: Issue,
        _ effects: [Effect],
        _ reads: [String]
    ) async throws {
        let tester = Self.tester()
        #expect(try await tester.effects(of: .comment(body, by: author, on: thread)) == effects)
        #expect(tester.forge.reads == reads)
    }

    /// Who comments what under what, and what they are told.
    @Test(
        arguments: [
            (
                "zoe", "/close", issue,
                """
                You can't close this issue: its author and collaborators of the repository can. Anyone can once it has \
                one of the labels `lifecycle/stale`, `lifecycle/rotten`.
                """
            ),
            (
                "zoe", "/close not-planned", pull,
                """
                You can't close this pull request: its author and collaborators of the repository can. Anyone can once \
                it has one of the labels `lifecycle/stale`, `lifecycle/rotten`.
                """
            ),
            (
                "ada", "/close not-planned", pull,
                "A pull request can't be closed as not planned. Comment `/close` to close it."
            ),
            (
                "ada", "/close\n/close not-planned", pull,
                "A pull request can't be closed as not planned. Comment `/close` to close it."
            ),
            (
                "zoe", "/reopen", closedIssue,
                "You can't reopen this issue: its author and collaborators of the repository can."
            ),
            ("ada", "/lifecycle frozen", pull, "`lifecycle/frozen` is for issues, not for pull requests."),
            ("ada", "/lifecycle FROZEN", pull, "`lifecycle/frozen` is for issues, not for pull requests."),
            (
                "ada", "/lifecycle stale\n/lifecycle frozen", closedPull,
                "`lifecycle/frozen` is for issues, not for pull requests."
            ),
        ] as [(Login, String, Issue, String)]
    )
    func refuses(_ author: Login, _ body: String, _ thread: Issue, _ refusal: String) async throws {
        #expect(try await Self.tester().refusal(of: .comment(body, by: author, on: thread)) == refusal)
    }

    static func label(_ name: LabelName, _ present: Bool, on thread: Issue = issue) -> Effect {
        .setLabel(name, present: present, on: thread.id)
    }

    /// What anyone comments under what with which labels, and what becomes of them.
    @Test(
        arguments: [
            ("/lifecycle active", issue, [], [label("lifecycle/active", true)]),
            ("/lifecycle frozen", issue, [], [label("lifecycle/frozen", true)]),
            ("/lifecycle Stale", issue, [], [label("lifecycle/stale", true)]),
            ("/lifecycle rotten", closedIssue, [], [label("lifecycle/rotten", true)]),
            ("/lifecycle stale", pull, [], [label("lifecycle/stale", true, on: pull)]),
            (
                "/lifecycle frozen", issue, ["lifecycle/rotten", "lifecycle/stale"],
                [label("lifecycle/stale", false), label("lifecycle/rotten", false), label("lifecycle/frozen", true)]
            ),
            ("/lifecycle frozen", issue, ["lifecycle/frozen"], []),
            ("/remove-lifecycle stale", issue, ["lifecycle/stale"], [label("lifecycle/stale", false)]),
            ("/remove-lifecycle frozen", pull, ["lifecycle/frozen"], [label("lifecycle/frozen", false, on: pull)]),
            ("/remove-lifecycle stale", issue, ["lifecycle/rotten"], []),
        ] as [(String, Issue, [LabelName], [Effect])]
    )
    func labels(_ body: String, _ thread: Issue, _ labels: [LabelName], _ effects: [Effect]) async throws {
        let tester = Self.tester(labels)
        #expect(try await tester.effects(of: .comment(body, by: "zoe", on: thread)) == effects)
        #expect(tester.forge.reads == ["labels(on:)"])
    }

    @Test func closesBeforeItLabels() async throws {
        let event = ForgeEvent.issue(.opened, Sample.issue { $0.body = "/lifecycle stale\n/close" })
        let effects = try await Self.tester().effects(of: event)
        #expect(effects == Self.closedIssueEffects + [Self.label("lifecycle/stale", true)])
    }

    @Test(
        arguments: [
            .comment("/lifecycle", on: issue), .comment("/lifecycle thawed", on: issue),
            .comment("/lifecycle stale soon", on: issue), .comment("> /close", on: issue),
            .issue(.edited, Sample.issue { $0.body = "/close" }), .issue(.closed),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester()
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        let worlds = [Self.tester(), Self.tester(["lifecycle/active"])]
        #expect(try await PluginTester.idleExamples(in: worlds).isEmpty)
    }
}
