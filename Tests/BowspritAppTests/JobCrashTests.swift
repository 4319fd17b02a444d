import ForgeSimulator
import Foundation
import Testing

@testable import BowspritApp

/// `serve` is killed at random moments while real jobs run. After restarts every job has exactly one result, in its
/// ProwJob as in its files, and that was reported once.
///
/// `BOWSPRIT_CRASH_SEEDS=1,2,3`, `BOWSPRIT_CRASH_JOBS` (of each of four pull requests) and `BOWSPRIT_CRASH_KILLS` make
/// longer runs of it.
@Suite(.timeLimit(.minutes(30))) struct JobCrashTests {
    private static let environment = ProcessInfo.processInfo.environment
    static let seeds =
        environment["BOWSPRIT_CRASH_SEEDS"]?.split(separator: ",").compactMap { UInt64($0) } ?? [1]
    private static let jobs = environment["BOWSPRIT_CRASH_JOBS"].flatMap { Int($0) } ?? 50
    private static let kills = environment["BOWSPRIT_CRASH_KILLS"].flatMap { Int($0) } ?? 3

    @Test(arguments: seeds)
    func everyJobHasOneResultAndOneReport(seed: UInt64) async throws {
        try await Checkout.withFolder { folder in
            let forge = try await ForgeSimulator(
                configuration: .init(
                    dataDirectory: folder.appending(path: "forge"),
                    webhookSecret: "secret",
                    now: { Date() }
                )
            )
            try await forge.run {
                var world = try await JobCrashWorld(forge: forge, folder: folder, seed: seed, jobs: Self.jobs)
                try await world.play(kills: Self.kills)
                try await world.check(kills: Self.kills)
            }
        }
    }
}
