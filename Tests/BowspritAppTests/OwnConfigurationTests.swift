import ForgeModel
import ForgeSimulator
import Foundation
import JobModel
import Testing

@testable import BowspritApp

/// The configuration that repositories bring, from webhook to status.
@Suite(.timeLimit(.minutes(10))) struct OwnConfigurationTests {
    private typealias World = CompassWorld

    @Test func aTrustedPullRequestRunsTheJobsThatItBrings() async throws {
        try await withCompass(World.jobs("unit")) { world in
            let pull = try await world.open([".prow.yaml": World.jobs("unit", "extra")])
            #expect(await world.sees("unit", .success, on: pull.number))
            #expect(await world.sees("extra", .success, on: pull.number))
            let context = await world.forge.snapshot().statuses(World.name, pull.number)["prow-config"]
            #expect(context == nil)
        }
    }

    @Test func aStrangersVersionIsNotEvenFetchedUntilSomebodySaysSo() async throws {
        try await withCompass(World.jobs("unit")) { world in
            let pull = try await world.open([".prow.yaml": World.jobs("unit", "extra")], by: "dara")
            #expect(await world.sees { $0.labels(World.name, pull.number).contains("needs-ok-to-test") })
            // The merger has looked at it, too.
            #expect(await world.sees("tide", nil, on: pull.number))
            #expect(try world.reads(of: pull.head) == [])

            _ = try await world.forge.as("ada").comment(World.name, pull.number, "/ok-to-test")
            #expect(await world.sees("extra", .success, on: pull.number))
            #expect(try world.reads(of: "git/trees/\(pull.head)").count == 1)
        }
    }

    @Test func aMistakeIsToldAndTakenBackWhenItIsMended() async throws {
        try await withCompass(World.jobs("unit")) { world in
            let pull = try await world.open([".prow.yaml": World.broken])
            #expect(await world.sees("prow-config", .failure, on: pull.number))
            #expect(await world.sees { World.said("did you mean", on: pull.number, $0).count == 1 })
            let told = World.said("did you mean", on: pull.number, await world.forge.snapshot()).first
            let finding = """
                .prow.yaml:3:3: error: unknown key "alway_run"; did you mean "always_run"? [unknown-key]
                  alway_run: true
                  ^
                """
            #expect(told?.contains(finding) == true)
            let isHeld = await world.sees { forge in
                forge.statuses(World.name, pull.number)["tide"]?.description?.contains(
                    "Job configuration: .prow.yaml:3:3"
                )
                    == true
            }
            #expect(isHeld)

            // Still wrong, elsewhere: the comment is edited where it stands.
            _ = try await world.forge.as("ada").pushCommit(
                World.name,
                pullRequest: pull.number,
                changes: [".prow.yaml": "# One line more.\n" + World.broken],
                message: "Try"
            )
            #expect(await world.sees { World.said(".prow.yaml:4:3", on: pull.number, $0).count == 1 })
            #expect(World.said("did you mean", on: pull.number, await world.forge.snapshot()).count == 1)

            _ = try await world.forge.as("ada").pushCommit(
                World.name,
                pullRequest: pull.number,
                changes: [".prow.yaml": World.jobs("unit", "extra")],
                message: "Mend"
            )
            #expect(await world.sees { World.said("did you mean", on: pull.number, $0).isEmpty })
            #expect(await world.sees("extra", .success, on: pull.number))
        }
    }

    @Test func aBaseThatIsMendedClearsTheStatusesOfItsPullRequests() async throws {
        try await withCompass(World.broken) { world in
            let pushed = try #require(await world.forge.snapshot().repository(World.name)?.branches["main"])
            #expect(await world.sees { $0.statuses(World.name, sha: pushed)["prow-config"]?.state == .failure })
            let pull = try await world.open(["src/needle.txt": "north\n"])
            #expect(await world.sees("prow-config", .failure, on: pull.number))
            #expect(await world.sees { World.said("The job configuration of `main`", on: pull.number, $0).count == 1 })

            try await world.commit([".prow.yaml": World.jobs("unit")])
            #expect(await world.sees("prow-config", .success, on: pull.number))
            _ = try await world.forge.as("ada").comment(World.name, pull.number, "/test all")
            #expect(await world.sees("unit", .success, on: pull.number))
            #expect(await world.sees { World.said("The job configuration of", on: pull.number, $0).isEmpty })
        }
    }
}
