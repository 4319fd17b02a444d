import AsyncHTTPClient
import ForgeSimulator
import KubernetesSimulator
import NIOCore
import NIOHTTP1

/// The main way of a plugin through the whole bot: something happens on the forge, and the forge changes.
struct PluginWay: Sendable {
    /// The plugin's name.
    let plugin: String
    /// Goes the way, and says whether the forge came to be as it should.
    let holds: @Sendable (PluginWorld) async throws -> Bool

    init(_ plugin: String, holds: @escaping @Sendable (PluginWorld) async throws -> Bool) {
        self.plugin = plugin
        self.holds = holds
    }

    static let all: [PluginWay] = [
        PluginWay("approve") { await $0.sees(label: "approved", on: try await $0.after("/approve", by: "cleo")) },
        PluginWay("assign") { world in
            let number = try await world.after("/assign @cleo")
            return await world.sees { $0.issue(PluginWorld.name, number)?.assignees.contains("cleo") == true }
        },
        PluginWay("blockade") { world in
            let number = try await world.open(["sealed/x": "x\n"])
            return await world.sees(label: "do-not-merge/blocked-paths", on: number)
        },
        PluginWay("blunderbuss") { world in
            let number = try await world.open()
            return await world.sees {
                $0.pullRequest(PluginWorld.name, number)?.requestedReviewers.contains("ben") == true
            }
        },
        PluginWay("branchcleaner") { world in
            let number = try await world.open()
            let branch = await world.forge.snapshot().pullRequest(PluginWorld.name, number)?.head.ref ?? ""
            try await world.forge.as("cleo").merge(PluginWorld.name, number)
            return await world.sees { $0.repository(PluginWorld.name)?.branches[branch] == nil }
        },
        PluginWay("cat") { await $0.hears(PluginWorld.cat, on: try await $0.after("/meow")) },
        PluginWay("cherry-pick-approved") { world in
            let number = try await world.open(onto: "release-1")
            _ = await world.sees(label: "do-not-merge/cherry-pick-not-approved", on: number)
            try await world.forge.as("cleo").review(PluginWorld.name, number, .approved)
            return await world.sees(label: "cherry-pick-approved", on: number)
        },
        PluginWay("cherry-pick-unapproved") { world in
            let number = try await world.open(onto: "release-1")
            return await world.sees(label: "do-not-merge/cherry-pick-not-approved", on: number)
        },
        PluginWay("cherrypicker") { world in
            let number = try await world.open(["src/oil": "fill\n"], title: "Fill the lamp")
            try await world.forge.as("cleo").merge(PluginWorld.name, number)
            try await world.say("/cherrypick release-1", on: number)
            return await world.sees { state in
                state.repository(PluginWorld.name)?.pullRequests.contains {
                    $0.title == "[release-1] Fill the lamp"
                }
                    == true
            }
        },
        PluginWay("cherrypicker") { world in
            let number = try await world.open(["src/clash": "main\n"], title: "Clash")
            try await world.forge.as("cleo").merge(PluginWorld.name, number)
            try await world.say("/cherrypick release-1", on: number)
            guard await world.hears("does not apply to `release-1`", on: number) else { return false }
            let issues = await world.forge.snapshot().repository(PluginWorld.name)?.issues.values
                .filter { $0.title == "[release-1] Clash" && $0.pullRequest == nil }
            guard let tracker = issues?.first, issues?.count == 1 else { return false }
            return await world.hears("It is tracked in #\(tracker.number).", on: number)
        },
        PluginWay("cla") { world in
            let number = try await world.open()
            try await world.report("EasyCLA", .success, on: number)
            return await world.sees(label: "cncf-cla: yes", on: number)
        },
        PluginWay("config-updater") { world in
            let number = try await world.open(["config/prow/config.yaml": "lamps: 3\n"])
            try await world.forge.as("cleo").merge(PluginWorld.name, number)
            guard await world.hears("`config.yaml` from `config/prow/config.yaml`", on: number) else { return false }
            let commit = await world.forge.snapshot().pullRequest(PluginWorld.name, number)?.mergeCommit
            let held = world.cluster.store.texts("config", in: "default")
            return held == ["config.yaml": "lamps: 3\n", "VERSION": commit ?? ""]
        },
        PluginWay("dco") { world in
            let number = try await world.open(["src/wick": "trim\n"], in: PluginWorld.second)
            return await world.sees(label: "dco-signoff: no", on: number, in: PluginWorld.second)
        },
        PluginWay("dog") { await $0.hears(PluginWorld.dog, on: try await $0.after("/woof")) },
        PluginWay("heart") { world in
            let comment = try await world.say("lovely", on: try await world.open())
            return await world.sees { state in
                state.repository(PluginWorld.name)?.issues.values.contains { issue in
                    issue.comments.contains { $0.id == comment.id && !$0.reactions.isEmpty }
                } == true
            }
        },
        PluginWay("help") { world in
            let number = try await world.issue()
            try await world.say("/help", on: number)
            return await world.sees(label: "help wanted", on: number)
        },
        PluginWay("hold") { await $0.sees(label: "do-not-merge/hold", on: try await $0.after("/hold")) },
        PluginWay("invalidcommitmsg") { world in
            let number = try await world.open()
            _ = try await world.forge.as("ada").pushCommit(
                PluginWorld.name,
                pullRequest: number,
                changes: ["a": "b\n"],
                message: "Glow, fixes #1"
            )
            return await world.sees(label: "do-not-merge/invalid-commit-message", on: number)
        },
        PluginWay("issue-management") { world in
            let number = try await world.issue()
            try await world.say("/pin-issue", by: "cleo", on: number)
            return await world.sees { $0.issue(PluginWorld.name, number)?.isPinned == true }
        },
        PluginWay("label") { await $0.sees(label: "kind/bug", on: try await $0.after("/kind bug")) },
        PluginWay("lgtm") { await $0.sees(label: "lgtm", on: try await $0.after("/lgtm")) },
        PluginWay("lifecycle") { world in
            let number = try await world.after("/close", by: "ada")
            return await world.sees { $0.issue(PluginWorld.name, number)?.isOpen == false }
        },
        PluginWay("merge-method-comment") { world in
            let number = try await world.open()
            _ = try await world.forge.as("ada").pushCommit(
                PluginWorld.name,
                pullRequest: number,
                changes: ["c": "d\n"],
                message: "More"
            )
            return await world.hears("merge", on: number)
        },
        PluginWay("mergecommitblocker") { world in
            let number = try await world.open()
            _ = try await world.forge.as("ada").commit(PluginWorld.name, changes: ["src/new": "new\n"])
            try await world.updateBranch(of: number)
            return await world.sees(label: "do-not-merge/contains-merge-commits", on: number)
        },
        PluginWay("milestone") { world in
            let number = try await world.after("/milestone v1")
            return await world.sees { $0.issue(PluginWorld.name, number)?.milestone == 1 }
        },
        PluginWay("milestoneapplier") { world in
            let number = try await world.open(onto: "release-1")
            return await world.sees { $0.issue(PluginWorld.name, number)?.milestone == 1 }
        },
        PluginWay("milestonestatus") {
            await $0.sees(label: "status/in-review", on: try await $0.after("/status in-review"))
        },
        PluginWay("needs-rebase") { world in
            let number = try await world.open(["src/lamp": "bright\n"])
            _ = try await world.forge.as("ada").commit(PluginWorld.name, changes: ["src/lamp": "broken\n"])
            return await world.sees(label: "needs-rebase", on: number)
        },
        PluginWay("override") { world in
            let number = try await world.open()
            try await world.report("unit", .failure, on: number)
            try await world.say("/override unit", by: "cleo", on: number)
            return await world.sees("unit", .success, on: number)
        },
        PluginWay("owners-label") { world in
            await world.sees(label: "kind/documentation", on: try await world.open(["docs/x": "x\n"]))
        },
        PluginWay("refresh") { world in
            let number = try await world.after("/test unit")
            guard await world.sees("unit", .success, on: number) else { return false }
            try await world.report("unit", .failure, on: number)
            try await world.say("/refresh", on: number)
            return await world.sees("unit", .success, on: number)
        },
        PluginWay("release-note") { world in
            let number = try await world.open(body: "No note.")
            return await world.sees(label: "do-not-merge/release-note-label-needed", on: number)
        },
        PluginWay("require-matching-label") { await $0.sees(label: "needs-kind", on: try await $0.open()) },
        PluginWay("retitle") { world in
            let number = try await world.after("/retitle Polish the glass")
            return await world.sees { $0.issue(PluginWorld.name, number)?.title == "Polish the glass" }
        },
        PluginWay("rifle") { world in
            let number = try await world.open(["src/lamp": "bright\n"], in: PluginWorld.second)
            return await world.sees {
                $0.pullRequest(PluginWorld.second, number)?.requestedReviewers.contains("ben") == true
            }
        },
        PluginWay("shrug") { await $0.sees(label: #"¯\_(ツ)_/¯"#, on: try await $0.after("/shrug")) },
        PluginWay("sigmention") { world in
            await world.sees(label: "sig/light", on: try await world.after("@kubernetes/sig-light-bugs look"))
        },
        PluginWay("size") { await $0.sees(label: "size/XS", on: try await $0.open()) },
        PluginWay("skip") { world in
            let number = try await world.open()
            try await world.report("lint", .failure, on: number)
            try await world.say("/skip", on: number)
            return await world.sees("lint", .success, on: number)
        },
        PluginWay("stage") { await $0.sees(label: "stage/alpha", on: try await $0.after("/stage alpha")) },
        PluginWay("trigger") { world in
            await world.sees("unit", .success, on: try await world.after("/test unit"))
        },
        PluginWay("verify-owners") { world in
            let number = try await world.open(["tools/OWNERS": "approvers: [nobody-known]\n"])
            return await world.sees(label: "do-not-merge/invalid-owners-file", on: number)
        },
        PluginWay("welcome") { await $0.hears("@dara", on: try await $0.open(by: "dara")) },
        PluginWay("wip") {
            await $0.sees(label: "do-not-merge/work-in-progress", on: try await $0.open(title: "WIP: glow"))
        },
        PluginWay("yuks") { await $0.hears("A lamp walks into a bar", on: try await $0.after("/joke")) },
    ]
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

    /// Merges the base into the pull request's branch, as the button on its page does.
    fileprivate func updateBranch(of number: Int) async throws {
        var request = HTTPClientRequest(url: "\(forge.apiURL)/repos/\(Self.name)/pulls/\(number)/update-branch")
        request.method = .PUT
        request.headers = [
            "Authorization": "token \(try await forge.token(for: "ada"))", "User-Agent": "ada",
            "Accept": "application/vnd.github+json",
        ]
        _ = try await HTTPClient.shared.execute(request, timeout: .seconds(30)).body.collect(upTo: 1 << 20)
    }

    fileprivate func sees(_ context: String, _ state: SimulatorState.CommitStatus.State, on number: Int) async -> Bool {
        await sees { $0.statuses(Self.name, number)[context]?.state == state }
    }
}
