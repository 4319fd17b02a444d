import NeedsRebasePlugin
import PluginKit
import PluginTesting
import Testing

@Suite struct NeedsRebaseTests {
    static func tester(
        _ pulls: [PullRequest],
        waited: Duration = .seconds(5)
    ) -> PluginTester<NeedsRebase> {
        var facts = FakeForge.Facts()
        for pull in pulls { facts.pullRequests[pull.id] = pull }
        return PluginTester(NeedsRebase(configuration: .init()), facts: facts, waited: waited)
    }

    static func pull(_ isMergeable: Bool?, _ labels: [LabelName] = [], number: Int = 14) -> PullRequest {
        var pull = Sample.pullRequest {
            $0.isMergeable = isMergeable
            $0.labels = labels
        }
        pull.id = ThreadID(pull.repository, number)
        return pull
    }

    static func push(_ ref: String = "refs/heads/main", isDeleted: Bool = false) -> ForgeEvent {
        .push(
            PushEvent(repository: Sample.repository, ref: ref, before: "aa", after: "bb", isDeleted: isDeleted)
        )
    }

    static let marked = ["notice needs-rebase", "+needs-rebase"]
    static let cleared = ["no notice needs-rebase", "-needs-rebase"]

    @Test(
        arguments: [
            (pull(false), marked), (pull(true), []), (pull(false, ["Needs-Rebase"]), []),
            (pull(true, ["Needs-Rebase"]), cleared),
        ] as [(PullRequest, [String])],
        [
            .pull(.opened), .pull(.reopened), .pull(.synchronize),
            .pull(.edited, baseChanged: true, previousBase: "old"),
        ] as [ForgeEvent]
    )
    func looksAtThePullRequest(_ world: (PullRequest, [String]), _ event: ForgeEvent) async throws {
        let tester = Self.tester([world.0])
        #expect(try await tester.effects(of: event).map(\.outline) == world.1)
        #expect(tester.forge.reads == ["pullRequest"])
    }

    @Test func looksAtAllOntoABranchThatIsPushedTo() async throws {
        var elsewhere = Self.pull(false, number: 4)
        elsewhere.base.name = "next"
        let pulls = [Self.pull(false, number: 1), Self.pull(true, ["needs-rebase"], number: 2), elsewhere]
        let tester = Self.tester(pulls + [Self.pull(true, number: 3)])
        let effects = try await tester.effects(of: Self.push())
        #expect(effects.map(\.outline) == Self.marked + Self.cleared)
        #expect(effects.last == .setLabel("needs-rebase", present: false, on: ThreadID(Sample.repository, 2)))
        #expect(tester.forge.reads == ["openPullRequests(onto:)"])
    }

    @Test(
        arguments: [
            ("ada", "This pull request conflicts with `main`. Rebase it, or merge `main` into it."),
            ("dependabot[bot]", "@dependabot rebase"),
        ] as [(Login, String)]
    )
    func saysWhatToDo(_ author: Login, _ words: String) async throws {
        var pull = Self.pull(false)
        pull.author.login = author
        let notice = Notice(key: "needs-rebase", body: words, legacyPrefix: "PR needs rebase.")
        #expect(
            try await Self.tester([pull]).effects(of: .pull(.opened))
                == [.setNotice(notice, on: pull.id), .setLabel("needs-rebase", present: true, on: pull.id)]
        )
    }

    /// How long was waited, and for how long is waited again; nil for not at all.
    @Test(
        arguments: [
            (.zero, .seconds(5)), (.seconds(5), .seconds(5)), (.seconds(10), .seconds(10)),
            (.seconds(80), .seconds(80)), (.seconds(400), .seconds(200)), (.seconds(600), nil), (.seconds(3000), nil),
        ] as [(Duration, Duration?)],
        [.pull(.opened), push()] as [ForgeEvent]
    )
    func waitsForGitHub(_ times: (waited: Duration, delay: Duration?), _ event: ForgeEvent) async throws {
        let tester = Self.tester([Self.pull(nil), Self.pull(false, number: 15)], waited: times.waited)
        var (postponed, effects): (Postponed?, [Effect]) = (nil, [])
        do { effects = try await tester.effects(of: event) } catch let error as Postponed { postponed = error }
        #expect(postponed?.delay == times.delay)
        let isPush = event.thread == nil
        #expect(effects.map(\.outline) == (isPush && times.delay == nil ? Self.marked : []))
        #expect(tester.forge.reads.isEmpty == (times.waited == .zero))
    }

    @Test(
        arguments: [
            Sample.pullRequest {
                $0.isMergeable = false
                $0.head.sha = "9999999999999999999999999999999999999999"
            },
            Sample.pullRequest {
                $0.isMergeable = false
                $0.state = .closed
            },
        ]
    )
    func leavesToTheNextEventWhatChangedMeanwhile(_ now: PullRequest) async throws {
        #expect(try await Self.tester([now]).effects(of: .pull(.synchronize)).isEmpty)
    }

    @Test(
        arguments: [
            .pull(.edited), .pull(.labeled, label: "kind/bug"), .pull(.closed),
            .pull(.edited, Sample.pullRequest { $0.state = .closed }, baseChanged: true),
            .comment("Is this still open?"), push("refs/tags/v1"), push(isDeleted: true),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = Self.tester([Self.pull(false)])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }
}
