import ForgeModel
import ForgeSimulator
import Testing

@testable import GitHubForge

@Suite struct RepositoryCallsTests {
    @Test func aRepository() async throws {
        try await withClient { world in
            let found = try await world.client.repository(ClientWorld.repository)
            let repository = try #require(found)
            #expect(repository.name == ClientWorld.repository && repository.defaultBranch == "main")
            #expect(!repository.nodeID.isEmpty)
            #expect(try await world.client.repository(RepositoryName(owner: "harbor", name: "none")) == nil)
        }
    }

    @Test func branchesByTheirBeginning() async throws {
        try await withClient { world in
            for branch in ["release-1.0", "release-1.1", "rel"] {
                try await world.forge.as("ben").commit(ClientWorld.name, branch: branch, changes: ["v": "\(branch)"])
            }
            let found = try await world.client.refs(startingWith: "heads/release-", in: ClientWorld.repository)
            #expect(found == ["heads/release-1.0", "heads/release-1.1"])
            for _ in 1...2 { try await world.client.deleteBranch("release-1.0", in: ClientWorld.repository) }
            #expect(try await world.client.refs(startingWith: "heads/rel", in: ClientWorld.repository).count == 2)
            #expect(try await world.client.refs(startingWith: "tags/", in: ClientWorld.repository).isEmpty)
        }
    }

    @Test func requiredContexts() async throws {
        try await withClient { world in
            let client = world.client
            #expect(try await client.requiredContexts(ofBranch: "main", in: ClientWorld.repository) == [])
            try await world.forge.protect("main", of: ClientWorld.name, .init(requiredContexts: ["unit", "lint"]))
            #expect(
                try await client.requiredContexts(ofBranch: "main", in: ClientWorld.repository) == ["unit", "lint"]
            )
            #expect(try await client.requiredContexts(ofBranch: "no/such", in: ClientWorld.repository) == [])
            #expect(try await client.requiredContexts(ofBranch: "feature/glow", in: ClientWorld.repository) == [])
        }
    }

    @Test func checkRunsAreMadeOnce() async throws {
        try await withClient { world in
            let client = world.client
            for (title, summary) in [("Fine", "All is well."), ("Fine", "All is well."), ("Fine", "Overridden.")] {
                try await client.setCheckRun(
                    "lint / all",
                    title: title,
                    summary: summary,
                    on: world.head,
                    in: ClientWorld.repository
                )
            }
            #expect(await world.forge.snapshot().repository(ClientWorld.name)?.checkRuns.count == 2)
            let runs = try await client.checkRuns(of: world.head, in: ClientWorld.repository)
            #expect(runs == [CheckRun(name: "lint / all", state: .success, app: "checks")])
        }
    }

    /// What was interrupted is repeated: the run is found again, and no remark comes twice.
    @Test func checkReportsAreFoundAgainAndAddOnlyTheRestOfTheirRemarks() async throws {
        try await withClient { world in
            var report = CheckRunReport(
                name: "lint / all",
                reference: CheckRunReference(job: "run-1", pull: 1),
                detailsURL: "https://bowsprit.example/jobs/run-1",
                progress: .inProgress,
                title: "Job is running.",
                summary: "It runs."
            )
            func send(_ app: Login) async throws {
                try await world.client.setCheckRun(report, on: world.head, in: ClientWorld.repository, app: app)
            }
            func runs() async -> [SimulatorState.CheckRun] {
                await world.forge.snapshot().repository(ClientWorld.name)?.checkRuns ?? []
            }
            try await send("checks")
            report.progress = .completed(.failure)
            report.annotations = (1...50).map { CheckAnnotation(path: "a.c", line: $0, level: .failure, message: "m") }
            report.actions = [.init(label: "Run again", description: "Run it again.", identifier: "rerun")]
            try await send("checks[bot]")
            report.annotations = (1...120).map {
                CheckAnnotation(path: "a.c", line: $0, column: 3, level: .warning, title: "t", message: "m")
            }
            for _ in 1...2 { try await send("checks") }
            let run = try #require(await runs().first)
            #expect(await runs().count == 1)
            #expect(
                run.externalID == "run-1#1" && run.conclusion == "failure" && run.detailsURL?.hasSuffix("run-1") == true
            )
            #expect(run.annotations?.map(\.startLine) == Array(1...120))
            #expect(run.annotations?.last?.startColumn == 3 && run.annotations?.last?.level == "warning")
            #expect(run.actions?.map(\.identifier) == ["rerun"])
            // Another app's run with the same reference is not ours.
            try await send("other")
            #expect(await runs().count == 2)
        }
    }

    @Test func whoWroteTheLines() async throws {
        try await withClient { world in
            try await world.forge.addCollaborator("ada", to: ClientWorld.name)
            try await world.forge.as("ada").pushCommit(
                ClientWorld.name,
                pullRequest: world.pull.number,
                changes: ["glow.txt": "one\nand a half\ntwo\n"],
                message: "Add a half"
            )
            let lines = try await world.client.blame(of: "glow.txt", in: ClientWorld.repository, at: "feature/glow")
            #expect(lines.map(\.lines) == [1...1, 2...2, 3...3])
            #expect(lines.map(\.author) == ["ben", "ada", "ben"])
            #expect(lines.allSatisfy { $0.date == .sample })
            #expect(try await world.client.blame(of: "none", in: ClientWorld.repository, at: "main").isEmpty)
            #expect(try await world.client.blame(of: "glow.txt", in: ClientWorld.repository, at: "none").isEmpty)
        }
    }

    @Test func commonAncestorsOfBranches() async throws {
        try await withClient { world in
            let main = try await world.client.head(ofBranch: "main", in: ClientWorld.repository)
            let base = try await world.client.mergeBase(of: "main", and: "feature/glow", in: ClientWorld.repository)
            #expect(base == main)
        }
    }
}
