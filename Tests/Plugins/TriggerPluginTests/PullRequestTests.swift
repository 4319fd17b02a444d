import PluginKit
import PluginTesting
import Testing

@Suite struct PullRequestTests {
    static let strange = World(author: "eve")
    static let approved = World(author: "eve", labels: ["ok-to-test", "needs-ok-to-test"])
    static let waiting = World(author: "eve", labels: ["needs-ok-to-test"])
    static let nothing = World(jobs: FakeJobs())

    /// A world, what happened, and what it does.
    @Test(
        arguments: [
            (World(), .opened, ["run unit,lint"]),
            (World(files: ["a.md"]), .opened, ["run unit,docs,lint"]),
            (World(isDraft: true), .opened, ["say"]),
            (strange, .opened, ["+needs-ok-to-test", "say"]),
            (strange.with { $0.isDraft = true }, .opened, ["+needs-ok-to-test", "say"]),
            (strange.with { $0.labels = ["ok-to-test"] }, .opened, ["say"]),
            (strange.with { $0.settings = #"{"ignore_ok_to_test": true}"# }, .opened, ["say"]),
            (World(), .reopened, ["run unit,lint"]),
            (World(isDraft: true), .reopened, []),
            (approved, .reopened, ["-needs-ok-to-test", "run unit,lint"]),
            (waiting, .reopened, []),
            (World(), .readyForReview, ["run unit,lint"]),
            (approved, .readyForReview, ["-needs-ok-to-test", "run unit,lint"]),
            (World(), .synchronize, ["abort", "run unit,lint"]),
            (waiting, .synchronize, ["abort"]),
            (World(isDraft: true), .synchronize, ["abort"]),
            (World(isMergeable: false), .synchronize, ["abort", "notice"]),
            (World(), .closed, ["abort"]),
            (waiting, .convertedToDraft, ["abort"]),
            (World(), .unlabeled, []),
            (World(), .other("assigned"), []),
            (nothing, .opened, []), (nothing, .synchronize, []), (nothing, .closed, []),
            (nothing.with { $0.author = "eve" }, .opened, []),
        ] as [(World, PullRequestEvent.Action, [String])]
    )
    func answers(_ world: World, _ action: PullRequestEvent.Action, _ changes: [String]) async throws {
        #expect(try await world.tester().effects(of: .pull(action, world.pull)).map(\.short) == changes)
    }

    @Test(
        arguments: [
            (World(), "ok-to-test", "ben", ["run unit,lint"]),
            (strange, "OK-to-test", "zed", ["run unit,lint"]),
            (strange, "ok-to-test", "bowsprit", []),
            (strange, "ok-to-test", "bowsprit[bot]", []),
            (strange.with { $0.isDraft = true }, "ok-to-test", "ben", []),
            (strange, "lgtm", "ben", ["run unit,lint"]),
            (World(), "lgtm", "ben", []),
            (approved, "lgtm", "ben", []),
            (strange, "kind/bug", "ben", []),
        ] as [(World, LabelName, Login, [String])]
    )
    func answersLabels(_ world: World, _ label: LabelName, _ login: Login, _ changes: [String]) async throws {
        let event = ForgeEvent.pull(.labeled, world.pull, by: login, label: label)
        #expect(try await world.tester().effects(of: event).map(\.short) == changes)
    }

    @Test(arguments: [(true, ["run unit,lint"]), (false, [])])
    func runsAgainOnAnotherBase(_ baseChanged: Bool, _ changes: [String]) async throws {
        let event = ForgeEvent.pull(.edited, World().pull, baseChanged: baseChanged)
        #expect(try await World().tester().effects(of: event).map(\.short) == changes)
    }

    @Test func closedOnesStartNothing() async throws {
        let pull = Sample.pullRequest { $0.state = .closed }
        #expect(try await World().tester().effects(of: .pull(.labeled, pull, by: "ben", label: "ok-to-test")).isEmpty)
    }

    /// What is asked of the forge, by what happened.
    @Test(
        arguments: [
            (World(), .opened, ["isMember(of:)", "head", "changedFiles", "requiredContexts"]),
            (World(), .synchronize, ["isMember(of:)", "head", "changedFiles", "comments", "requiredContexts"]),
            (strange, .opened, ["isMember(of:)", "isCollaborator", "head", "mergedPullRequestCount"]),
            (waiting, .synchronize, ["isMember(of:)", "isCollaborator", "labels(on:)"]),
            (World(), .closed, []), (World(), .edited, []), (World(), .labeled, []), (nothing, .opened, []),
        ] as [(World, PullRequestEvent.Action, [String])]
    )
    func asksLittle(_ world: World, _ action: PullRequestEvent.Action, _ reads: [String]) async throws {
        let tester = try world.tester()
        _ = try await tester.effects(of: .pull(action, world.pull, label: "kind/bug"))
        #expect(tester.forge.reads == reads)
    }

    @Test func saysWhatKeepsJobsFromRunning() async throws {
        let conflicting = World(isMergeable: false)
        #expect(
            try await conflicting.tester().effects(of: .pull(.synchronize, conflicting.pull)).compactMap(\.words)
                == ["No job starts: 1111111 conflicts with `main`. Rebase it."]
        )
    }

    @Test func tellsWhyJobsWereAborted() async throws {
        let effects = try await World().tester().effects(of: .pull(.closed, World().pull))
        let reason = "Aborted by trigger plugin. The pull request was closed."
        #expect(effects == [.abortJobs(of: World().pull.id, reason: reason)])
    }
}
