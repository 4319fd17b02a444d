import Dashboard
import ForgeModel
import ForgeSimulator
import Foundation
import JobEngine
import JobModel
import Persistence
import Settings
import Testing

@testable import BowspritApp

/// What starts jobs, through the whole bot.
@Suite(.timeLimit(.minutes(10))) struct TriggeringTests {
    private static func pluginsFile() throws -> String {
        String(decoding: PackageResources.plugins_yaml, as: UTF8.self)
            .replacing("    only_org_members: false\n", with: "    trigger_github_workflows: true\n")
    }

    /// The state of every run of GitHub Actions, by name.
    private func workflows(_ forge: SimulatorState) -> [String: String] {
        let runs = forge.repository(CompassWorld.name)?.workflowRuns ?? []
        return Dictionary(runs.map { ($0.name, "\($0.status) \($0.attempt)") }) { $1 }
    }

    @Test("A stranger's jobs are not trusted until somebody says so; then runs of GitHub Actions are approved, too")
    func aStranger() async throws {
        try await withCompass(CompassWorld.jobs("unit"), plugins: try Self.pluginsFile()) { world in
            let (number, _) = try await world.open(["needle.txt": "north\n"], by: "dara")
            let pull = ThreadID(CompassWorld.repository, number)
            #expect(
                await world.sees { $0.issue(CompassWorld.name, number)?.labels.contains("needs-ok-to-test") == true }
            )
            for (name, conclusion) in [("build", "action_required"), ("lint", "failure"), ("docs", "success")] {
                try await world.forge.addWorkflowRun(
                    name,
                    for: number,
                    in: CompassWorld.name,
                    conclusion: conclusion
                )
            }

            try await world.forge.as("ben").comment(CompassWorld.name, number, "/test unit")
            #expect(await world.sees("unit", .success, on: number))
            let jobs = try await world.bot.jobs(of: pull)
            #expect(jobs.map(\.trust) == [.untrusted])
            let page = try await world.bot.dashboard.job(try #require(jobs.first).name)
            #expect(page?.metadata.first { $0.name == "Trust" }?.value == "untrusted")
            let before = await world.forge.snapshot()
            #expect(workflows(before) == ["build": "completed 1", "lint": "completed 1", "docs": "completed 1"])

            try await world.forge.as("ben").comment(CompassWorld.name, number, "/ok-to-test")
            #expect(await world.sees { workflows($0)["build"] == "queued 1" })
            #expect(try await world.bot.jobs(of: pull).map(\.trust) == [.trusted, .untrusted])

            try await world.forge.as("ben").comment(CompassWorld.name, number, "/retest")
            #expect(await world.sees { workflows($0)["lint"] == "queued 2" })
            let after = await world.forge.snapshot()
            #expect(workflows(after)["docs"] == "completed 1")
        }
    }

    @Test("A context that the branch requires does not keep a pull request waiting whose files do not concern its job")
    func skipped() async throws {
        let jobs = CompassWorld.jobs("unit").replacing("always_run: true", with: #"run_if_changed: "\\.md$""#)
        try await withCompass(jobs) { world in
            try await world.forge.protect("main", of: CompassWorld.name, .init(requiredContexts: ["unit"]))
            let (number, _) = try await world.open(["needle.txt": "north\n"])
            #expect(await world.sees("unit", .success, on: number))
            let status = await world.forge.snapshot().statuses(CompassWorld.name, number)["unit"]
            #expect(status?.description == "Skipped: the job is for other files than those changed here.")
            let runs = try await world.bot.jobs(of: ThreadID(CompassWorld.repository, number))
            #expect(runs.isEmpty)
        }
    }

    @Test func aPeriodicThatIsConfiguredStartsAndRuns() async throws {
        try await withCompass(CompassWorld.jobs("unit")) { world in
            let config = try #require(
                await world.bot.setup.settings.files.first { $0.hasSuffix("config.yaml") }
            )
            let before = try String(contentsOfFile: config, encoding: .utf8)
            let periodics = """
                horologium: {tick_interval: 1s}
                periodics:
                  - name: tide-table
                    interval: 24h
                    decorate: true
                    extra_refs: [{org: harbor, repo: compass, base_ref: main}]
                    spec: {containers: [{image: debian, command: [sh, -c, "test -f .prow.yaml"]}]}

                """
            try before.replacing("periodics:\n", with: periodics)
                .write(toFile: config, atomically: true, encoding: .utf8)
            await world.bot.configuration.look()
            try #require(world.bot.settings.current.jobs.periodics.map(\.name).contains("tide-table"))
            let done = try await first(in: world.bot) { $0.spec.job == "tide-table" && $0.isComplete }
            #expect(done.status.state == .success, "\(done.status.description)")
            #expect(done.spec.type == .periodic)
            #expect(done.trust == .postMerge)
            var query = JobQuery()
            query.job = "tide-table"
            #expect(try await world.bot.jobStore.allJobs(query).jobs.count == 1)
        }
    }

    /// Waits for a job that is as described.
    private func first(in bot: Bot, _ condition: (ProwJob) -> Bool) async throws -> ProwJob {
        for try await change in bot.jobStore.watch(from: nil) {
            if case .stored(let job) = change, condition(job) { return job }
        }
        throw CancellationError()
    }
}
