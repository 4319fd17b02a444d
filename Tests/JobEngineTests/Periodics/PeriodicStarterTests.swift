import Foundation
import JobModel
import JobStoreTesting
import Logging
import TestSupport
import Testing

@testable import JobEngine

@Suite struct PeriodicStarterTests {
    private static let hourly = #""cron":"0 * * * *""#

    @Test func makesAProwJob() async throws {
        let world = try PeriodicWorld(
            #""interval":"1h","labels":{"team":"keepers"},"annotations":{"note":"x"},"max_concurrency":2"#
        )
        try await world.starter().look()
        let run = try #require(try await world.store.allJobs(JobQuery()).jobs.first)
        #expect(run.spec.type == .periodic)
        #expect(run.spec.job == "a")
        #expect(run.spec.maxConcurrency == 2)
        #expect(run.metadata.namespace == "jobs")
        #expect(run.metadata.labels["team"] == "keepers")
        #expect(run.metadata.labels[ProwJobKey.rerun] == nil)
        #expect(run.metadata.annotations["note"] == "x")
        #expect(run.trust == .postMerge)
        #expect(run.status.state == .triggered)
    }

    @Test func aTimeStartsOneRun() async throws {
        let world = try PeriodicWorld(Self.hourly, #""interval":"90m""#)
        let starter = world.starter()
        for minute in 0...200 {
            world.now = minute
            try await starter.look()
            try await world.endRuns()
        }
        #expect(try await world.runs == ["b 0", "a 60", "b 90", "a 120", "a 180", "b 180"])
    }

    @Test func aTimeDuringARunIsLost() async throws {
        let world = try PeriodicWorld(Self.hourly)
        let starter = world.starter()
        for minute in 0...250 {
            world.now = minute
            if minute == 130 { try await world.endRuns() }
            try await starter.look()
        }
        #expect(try await world.runs == ["a 60", "a 180"])
    }

    @Test(
        "After a stop, the latest time that was missed starts one run, also of a job that never ran",
        arguments: [true, false]
    )
    func downtime(ranBefore: Bool) async throws {
        let world = try PeriodicWorld(Self.hourly)
        try await world.starter().look()
        if ranBefore {
            world.now = 60
            try await world.starter().look()
            try await world.endRuns()
        }
        for minute in [1505, 1506, 1507] {
            world.now = minute
            try await world.starter().look()
            try await world.endRuns()
        }
        #expect(try await world.runs == (ranBefore ? ["a 60"] : []) + ["a 1505"])
    }

    @Test func nothingThatIsNewStartsForATimeBeforeIt() async throws {
        let world = try PeriodicWorld()
        world.now = 61
        try await world.starter().look()
        try world.configure([Self.hourly])
        try await world.starter().look()
        #expect(try await world.runs.isEmpty)
        world.now = 120
        try await world.starter().look()
        #expect(try await world.runs == ["a 120"])
    }

    @Test func aChangedLineCountsFromThen() async throws {
        let world = try PeriodicWorld(#""cron":"0 0 * * *""#, Self.hourly)
        let starter = world.starter()
        try await starter.look()
        world.now = 59
        try await starter.look()
        // The other job is left alone, and so the time of 60 is missed by the first one alone.
        world.now = 90
        try world.configure([#""cron":"30 * * * *""#, Self.hourly])
        try await starter.look()
        #expect(try await world.runs == ["b 90"])
        world.now = 151
        try await starter.look()
        #expect(try await world.runs == ["b 90", "a 151"])
    }

    @Test func whatIsRemovedStartsNoMore() async throws {
        let world = try PeriodicWorld(Self.hourly, #""interval":"1h""#)
        let starter = world.starter()
        try await starter.look()
        try await world.endRuns()
        try world.configure([])
        world.now = 60
        try await starter.look()
        #expect(try await world.runs == ["b 0"])
        // When it is back, what it missed is not made up for.
        try world.configure([Self.hourly])
        world.now = 61
        try await starter.look()
        #expect(try await world.runs == ["b 0"])
    }

    @Test func countsAttempts() async throws {
        let world = try PeriodicWorld(#""cron":"0 13 * * *","retry":{"attempts":2,"interval":"10m"}"#)
        let starter = world.starter()
        for minute in 0...200 {
            world.now = minute
            try await starter.look()
            try await world.endRuns(.failure)
        }
        #expect(try await world.runs == ["a 60", "a 70", "a 80"])
        let labels = try await world.store.allJobs(JobQuery()).jobs.map { $0.metadata.labels[ProwJobKey.rerun] }
        #expect(labels == ["2", "1", nil])
    }

    @Test("A crash before the memory is saved starts nothing twice", arguments: [true, false])
    func crashes(runEnds: Bool) async throws {
        let world = try PeriodicWorld(Self.hourly, #""interval":"1h""#)
        let starter = world.starter()
        try await starter.look()
        await world.memory.breaks(true)
        world.now = 60
        await #expect(throws: JobStoreError.self) { try await starter.look() }
        if runEnds { try await world.endRuns() }
        await world.memory.breaks(false)
        try await world.starter().look()
        #expect(try await world.runs.filter { $0 == "a 60" }.count == 1)
        #expect(try await world.runs.count == (runEnds ? 3 : 2))
    }

    @Test func twoProcessesStartEachRunOnce() async throws {
        let world = try PeriodicWorld(Self.hourly, #""interval":"30m""#, #""minimum_interval":"1h""#)
        let starters = [world.starter(), world.starter()]
        for minute in 0...120 {
            world.now = minute
            try await withThrowingTaskGroup(of: Void.self) { group in
                for starter in starters { group.addTask { try await starter.look() } }
                try await group.waitForAll()
            }
            try await world.endRuns()
        }
        let runs = try await world.runs
        #expect(runs.count == Set(runs).count)
        #expect(runs.filter { $0.hasPrefix("a") } == ["a 60", "a 120"])
        #expect(runs.filter { $0.hasPrefix("b") }.count == 5)
        #expect(runs.filter { $0.hasPrefix("c") }.count == 3)
    }

    @Test func aMistakeStopsItsOwnJobAlone() async throws {
        let world = try PeriodicWorld(#""cron":"soon""#, #""interval":"1h""#)
        try await world.starter().look()
        #expect(try await world.runs == ["b 0"])
    }

    @Test func looksAgainAndAgain() async throws {
        let world = try PeriodicWorld(Self.hourly)
        await world.memory.breaks(true)
        let starter = world.starter()
        let running = Task { await starter.run() }
        #expect(await world.clock.skipNextPause() == .seconds(60))
        await world.memory.breaks(false)
        #expect(await world.clock.nextPause() == .seconds(60))
        world.now = 60
        world.clock.advance(by: .seconds(60))
        _ = await world.clock.nextPause()
        #expect(try await world.runs == ["a 60"])
        running.cancel()
        await running.value
    }
}
