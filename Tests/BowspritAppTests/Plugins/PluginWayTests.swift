import ForgeSimulator
import Testing

/// The main way of each plugin through the whole bot: something happens on the forge, and the forge changes.
@Suite(.timeLimit(.minutes(10))) struct PluginWayTests {
    private typealias World = PluginWorld

    /// The plugins' ways, by name. Each says whether the forge came to be as it should.
    private static let ways: [(plugin: String, holds: @Sendable (World) async throws -> Bool)] = [
        ("approve", { await $0.sees(label: "approved", on: try await $0.after("/approve", by: "cleo")) }),
        (
            "assign",
            { world in
                let number = try await world.after("/assign @cleo")
                return await world.sees { $0.issue(World.name, number)?.assignees.contains("cleo") == true }
            }
        ),
        (
            "blockade",
            { world in
                let number = try await world.open(["sealed/x": "x\n"])
                return await world.sees(label: "do-not-merge/blocked-paths", on: number)
            }
        ),
        (
            "blunderbuss",
            { world in
                let number = try await world.open()
                return await world.sees {
                    $0.pullRequest(World.name, number)?.requestedReviewers.contains("ben") == true
                }
            }
        ),
        (
            "branchcleaner",
            { world in
                let number = try await world.open()
                let branch = await world.forge.snapshot().pullRequest(World.name, number)?.head.ref ?? ""
                try await world.forge.as("cleo").merge(World.name, number)
                return await world.sees { $0.repository(World.name)?.branches[branch] == nil }
            }
        ),
        (
            "cherry-pick-approved",
            { world in
                let number = try await world.open(onto: "release-1")
                _ = await world.sees(label: "do-not-merge/cherry-pick-not-approved", on: number)
                try await world.forge.as("cleo").review(World.name, number, .approved)
                return await world.sees(label: "cherry-pick-approved", on: number)
            }
        ),
        (
            "cherry-pick-unapproved",
            { world in
                let number = try await world.open(onto: "release-1")
                return await world.sees(label: "do-not-merge/cherry-pick-not-approved", on: number)
            }
        ),
        (
            "cherrypicker",
            { world in
                let number = try await world.open(["src/oil": "fill\n"], title: "Fill the lamp")
                try await world.forge.as("cleo").merge(World.name, number)
                try await world.say("/cherrypick release-1", on: number)
                return await world.sees { state in
                    state.repository(World.name)?.pullRequests.contains { $0.title == "[release-1] Fill the lamp" }
                        == true
                }
            }
        ),
        (
            "cla",
            { world in
                let number = try await world.open()
                try await world.report("EasyCLA", .success, on: number)
                return await world.sees(label: "cncf-cla: yes", on: number)
            }
        ),
        ("dco", { await $0.sees(label: "dco-signoff: no", on: try await $0.open()) }),
        (
            "heart",
            { world in
                let comment = try await world.say("lovely", on: try await world.open())
                return await world.sees { state in
                    state.repository(World.name)?.issues.values.contains { issue in
                        issue.comments.contains { $0.id == comment.id && !$0.reactions.isEmpty }
                    } == true
                }
            }
        ),
        (
            "help",
            { world in
                let number = try await world.issue()
                try await world.say("/help", on: number)
                return await world.sees(label: "help wanted", on: number)
            }
        ),
        ("hold", { await $0.sees(label: "do-not-merge/hold", on: try await $0.after("/hold")) }),
        (
            "invalidcommitmsg",
            { world in
                let number = try await world.open()
                _ = try await world.forge.as("ada").pushCommit(
                    World.name,
                    pullRequest: number,
                    changes: ["a": "b\n"],
                    message: "Glow, fixes #1"
                )
                return await world.sees(label: "do-not-merge/invalid-commit-message", on: number)
            }
        ),
        (
            "issue-management",
            { world in
                let number = try await world.issue()
                try await world.say("/pin-issue", by: "cleo", on: number)
                return await world.sees { $0.issue(World.name, number)?.isPinned == true }
            }
        ),
        ("label", { await $0.sees(label: "kind/bug", on: try await $0.after("/kind bug")) }),
        ("lgtm", { await $0.sees(label: "lgtm", on: try await $0.after("/lgtm")) }),
        (
            "lifecycle",
            { world in
                let number = try await world.after("/close", by: "ada")
                return await world.sees { $0.issue(World.name, number)?.isOpen == false }
            }
        ),
        (
            "merge-method-comment",
            { world in
                let number = try await world.open()
                _ = try await world.forge.as("ada").pushCommit(
                    World.name,
                    pullRequest: number,
                    changes: ["c": "d\n"],
                    message: "More"
                )
                return await world.hears("merge", on: number)
            }
        ),
        (
            "milestone",
            { world in
                let number = try await world.after("/milestone v1")
                return await world.sees { $0.issue(World.name, number)?.milestone == 1 }
            }
        ),
        (
            "milestoneapplier",
            { world in
                let number = try await world.open(onto: "release-1")
                return await world.sees { $0.issue(World.name, number)?.milestone == 1 }
            }
        ),
        ("milestonestatus", { await $0.sees(label: "status/in-review", on: try await $0.after("/status in-review")) }),
        (
            "needs-rebase",
            { world in
                let number = try await world.open(["src/lamp": "bright\n"])
                _ = try await world.forge.as("ada").commit(World.name, changes: ["src/lamp": "broken\n"])
                return await world.sees(label: "needs-rebase", on: number)
            }
        ),
        (
            "override",
            { world in
                let number = try await world.open()
                try await world.report("unit", .failure, on: number)
                try await world.say("/override unit", by: "cleo", on: number)
                return await world.sees("unit", .success, on: number)
            }
        ),
        (
            "owners-label",
            { world in
                await world.sees(label: "kind/documentation", on: try await world.open(["docs/x": "x\n"]))
            }
        ),
        (
            "refresh",
            { world in
                let number = try await world.after("/test unit")
                guard await world.sees("unit", .success, on: number) else { return false }
                try await world.report("unit", .failure, on: number)
                try await world.say("/refresh", on: number)
                return await world.sees("unit", .success, on: number)
            }
        ),
        (
            "release-note",
            { world in
                let number = try await world.open(body: "No note.")
                return await world.sees(label: "do-not-merge/release-note-label-needed", on: number)
            }
        ),
        ("require-matching-label", { await $0.sees(label: "needs-kind", on: try await $0.open()) }),
        (
            "retitle",
            { world in
                let number = try await world.after("/retitle Polish the glass")
                return await world.sees { $0.issue(World.name, number)?.title == "Polish the glass" }
            }
        ),
        (
            "rifle",
            { world in
                let number = try await world.open(["src/lamp": "bright\n"], in: World.second)
                return await world.sees {
                    $0.pullRequest(World.second, number)?.requestedReviewers.contains("ben") == true
                }
            }
        ),
        ("shrug", { await $0.sees(label: #"¯\_(ツ)_/¯"#, on: try await $0.after("/shrug")) }),
        (
            "sigmention",
            { world in
                await world.sees(label: "sig/light", on: try await world.after("@kubernetes/sig-light-bugs look"))
            }
        ),
        ("size", { await $0.sees(label: "size/XS", on: try await $0.open()) }),
        (
            "skip",
            { world in
                let number = try await world.open()
                try await world.report("lint", .failure, on: number)
                try await world.say("/skip", on: number)
                return await world.sees("lint", .success, on: number)
            }
        ),
        ("stage", { await $0.sees(label: "stage/alpha", on: try await $0.after("/stage alpha")) }),
        (
            "trigger",
            { world in
                await world.sees("unit", .success, on: try await world.after("/test unit"))
            }
        ),
        (
            "verify-owners",
            { world in
                let number = try await world.open(["tools/OWNERS": "approvers: [nobody-known]\n"])
                return await world.sees(label: "do-not-merge/invalid-owners-file", on: number)
            }
        ),
        ("welcome", { await $0.hears("@dara", on: try await $0.open(by: "dara")) }),
        ("wip", { await $0.sees(label: "do-not-merge/work-in-progress", on: try await $0.open(title: "WIP: glow")) }),
        ("yuks", { await $0.hears("A lamp walks into a bar", on: try await $0.after("/joke")) }),
    ]

    /// Those whose way leads out of the forge, or that only speak of one repository: their own tests show them.
    private static let elsewhere: Set = [
        "cat", "dog", "goose", "jira", "mergecommitblocker", "pony", "project-manager", "slackevents", "testfreeze",
        "trick-or-treat",
    ]

    @Test func everyPluginFindsItsWay() async throws {
        try await World.run { world in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for way in Self.ways {
                    group.addTask {
                        let holds = try await way.holds(world)
                        #expect(holds, "\(way.plugin)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func everyPluginHasAWay() {
        #expect(Set(Self.ways.map(\.plugin)).union(Self.elsewhere) == World.pluginNames)
    }
}

extension PluginWorld {
    /// Opens a pull request, and comments on it.
    fileprivate func after(_ comment: String, by login: String = "ben") async throws -> Int {
        let number = try await open()
        try await say(comment, by: login, on: number)
        return number
    }

    fileprivate func report(
        _ context: String,
        _ state: SimulatorState.CommitStatus.State,
        on number: Int
    ) async throws {
        let head = await forge.snapshot().pullRequest(Self.name, number)?.head.sha ?? ""
        try await forge.as("ben").setStatus(Self.name, head, state, context: context)
    }

    fileprivate func sees(_ context: String, _ state: SimulatorState.CommitStatus.State, on number: Int) async -> Bool {
        await sees { $0.statuses(Self.name, number)[context]?.state == state }
    }
}
