import Foundation
import OverridePlugin
import PluginKit
import PluginTesting

/// A pull request whose head has statuses and check runs in many states, and `ben`, an admin.
struct World {
    var configuration = "{}"
    var statuses = World.standardStatuses
    var checkRuns = [
        CheckRun(name: "build", state: .failure), CheckRun(name: "site", state: .success),
        CheckRun(name: "slow", state: .pending),
    ]
    var required = ["absent", "settled", "build"]
    var headFirstSeen = Date.distantPast
    var failing: Set<String> = []
    var mistake: InvalidJobConfiguration?

    static let pull = Sample.pullRequest()

    /// `unit` and `style` are of jobs, `license / check` and `ext` of others, `overridden` was overridden by `cleo`.
    static let standardStatuses = [
        status("unit", .failure), status("style", .pending), status("license / check", .error),
        status("settled", .success), status("green", .success), status("ext", .failure),
        CommitStatus(
            context: "overridden",
            state: .success,
            description: "Overridden by cleo BaseSHA:3333333333333333333333333333333333333333",
            targetURL: "https://ci/overridden"
        ),
    ]

    static func status(_ context: String, _ state: CommitStatus.State) -> CommitStatus {
        CommitStatus(context: context, state: state, description: "", targetURL: "https://ci/\(context)")
    }

    func tester() throws -> PluginTester<Override> {
        let (pull, repository) = (Self.pull, Sample.repository)
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.headsFirstSeen[pull.head.sha] = headFirstSeen
        facts.permissions[repository] = ["ben": .admin, "wil": .write]
        facts.teams = ["harbor/keepers": ["kim"], "harbor/oncall": ["olu"], "quay/keepers": ["quinn"]]
        facts.statuses[pull.head.sha] = statuses
        facts.checkRuns[pull.head.sha] = checkRuns
        facts.requiredContexts["harbor/lantern:main"] = required
        facts.heads["harbor/lantern:main"] = "3333333333333333333333333333333333333333"
        facts.failing = failing
        let section = try JSONDecoder().decode(OverrideConfiguration.self, from: Data(configuration.utf8))
        let owners = OwnersTree(files: ["OWNERS": "approvers: [Tom]", "docs/OWNERS": "approvers: [dot]"])
        return PluginTester(
            Override(configuration: section),
            facts: facts,
            owners: FakeOwners(owners),
            jobs: FakeJobs(central: try Self.jobs(), inRepository: [try Self.job("own", "ext")], mistake: mistake)
        )
    }

    /// `unit` is of a job of that name, `style` of two, and another one for other branches.
    private static func jobs() throws -> [Presubmit] {
        var old = try job("old", "ext")
        old.brancher = try Brancher(branches: ["release-.*"])
        return [old, try job("unit", "unit"), try job("lint", "style"), try job("lint-too", "style")]
    }

    private static func job(_ name: String, _ context: String) throws -> Presubmit {
        var job = try Presubmit(base: JobBase(name: name))
        job.context = context
        job.base.labels = ["team": "keepers"]
        return job
    }
}
