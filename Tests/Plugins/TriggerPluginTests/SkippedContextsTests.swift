import PluginKit
import PluginTesting
import Testing

/// Contexts that the branch requires, of jobs that are for other files.
@Suite struct SkippedContextsTests {
    /// `docs` is for Markdown, and the branch waits for it.
    static let world = World(required: ["docs", "unit", "e2e", "license"])

    @Test(
        "Where the branch waits for a job that is for other files, the context is set to success",
        arguments: [
            (world, ["docs is success", "run unit,lint"]),
            (world.with { $0.required = ["unit"] }, ["run unit,lint"]),
            (world.with { $0.files = ["a.md"] }, ["run unit,docs,lint"]),
            (world.with { $0.statuses = ["docs": .failure] }, ["run unit,lint"]),
            (world.with { $0.statuses = ["docs": .pending] }, ["run unit,lint"]),
            (world.with { $0.statuses = ["unit": .failure] }, ["docs is success", "run unit,lint"]),
            (world.with { $0.isDraft = true }, []),
            (world.with { $0.author = "eve" }, []),
            (changed { $0.skipReport = true }, ["run unit"]), (changed { $0.runBeforeMerge = true }, ["run unit"]),
            (changed { _ in }, ["docs is success", "run unit"]),
            (changed { $0.optional = true }, ["docs is success", "run unit"]),
            (changed { $0.brancher = (try? Brancher(branches: ["release"])) ?? Brancher() }, ["run unit"]),
        ] as [(World, [String])]
    )
    func afterAPush(_ world: World, _ changes: [String]) async throws {
        let effects = try await world.tester().effects(of: .pull(.reopened, world.pull))
        #expect(effects.map(\.short) == changes)
    }

    @Test(arguments: [
        ("/test all", ["prune", "docs is success", "run unit,lint"]),
        ("/ok-to-test", ["+ok-to-test", "docs is success", "run unit,lint"]), ("/test unit", ["prune", "run unit"]),
        ("/retest", ["prune", "run unit,lint"]), ("/test ?", ["prune", "reply"]),
    ])
    func afterAComment(_ body: String, _ changes: [String]) async throws {
        let world = Self.world
        #expect(try await world.tester().effects(of: world.comment(body)).map(\.short) == changes)
    }

    @Test func theStatusSaysWhy() async throws {
        let effects = try await Self.world.tester().effects(of: .pull(.opened, Self.world.pull))
        let status = CommitStatus(
            context: "docs",
            state: .success,
            description: "Skipped: the job is for other files than those changed here."
        )
        #expect(effects.first == .setStatus(status, on: Self.world.pull.head.sha, in: Sample.repository))
    }

    /// A world whose `docs` is another one.
    private static func changed(_ change: (inout Presubmit) -> Void) -> World {
        let docs = World.job("docs") { job in
            job.changes = RegexpChangeMatcher(runIfChanged: try? RegularExpression(#"\.md$"#))
            change(&job)
        }
        let unit = World.job("unit") { $0.alwaysRun = true }
        return world.with { $0.jobs = FakeJobs(central: [unit, docs].compactMap(\.self)) }
    }
}
