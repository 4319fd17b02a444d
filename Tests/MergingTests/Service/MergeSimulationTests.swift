import ForgeModel
import Foundation
import JobEngine
import JobModel
import JobStoreTesting
import Synchronization
import TestSupport
import Testing

@testable import Merging

/// Random worlds, each from a seed: people push, hold and rerun, jobs pass and fail, the forge refuses and keeps silent,
/// the bot restarts. Nothing may ever land that was not tested on the very commit it lands on; and when the noise ends,
/// everything lands.
@Suite(.timeLimit(.minutes(10))) struct MergeSimulationTests {
    private static let numbers = 10...15
    private static let jobs = ["unit", "lint"]

    /// What landed although a required job had not passed on exactly its head and base.
    private final class Untested: Sendable {
        let found = Mutex<[String]>([])
        let landings = Mutex(0)

        func check(_ pull: PoolPullRequest, _ base: CommitSHA, _ store: InMemoryJobStore) async {
            let runs = (try? await store.allJobs(JobQuery()).jobs) ?? []
            landings.withLock { $0 += 1 }
            for job in MergeSimulationTests.jobs {
                let passed = runs.contains {
                    $0.spec.job == job && $0.status.state == .success && $0.spec.refs?.baseSHA == base.text
                        && $0.tests(only: pull.headSHA)
                }
                if !passed { found.withLock { $0.append("#\(pull.number) landed on \(base.short) without \(job)") } }
            }
        }
    }

    @Test(arguments: 1...16)
    func whatLandsWasTestedAndEverythingLands(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let untested = Untested()
        let world = MergeWorld(jobs: Self.jobs.map { .sample($0) }) { await untested.check($0, $1, $2) }
        for number in Self.numbers { try await world.open(number, passed: Bool.random(using: &random)) }
        var service = world.service()
        for _ in 0..<150 {
            try await step(world, &service, &random)
        }
        try await settle(world, service)
        #expect(untested.found.withLock { $0 } == [])
        #expect(Set(world.landed) == Set(Self.numbers))
        #expect(world.landed.count == untested.landings.withLock { $0 })
        let merges = await service.snapshot.history.filter { $0.action == .merge && !$0.isFailure }
        #expect(Set(merges.compactMap(\.targets.first?.number)) == Set(Self.numbers))
        #expect(merges.count == Self.numbers.count)
        #expect(
            merges.allSatisfy { $0.note.hasSuffix("is the tree that was tested.") || $0.note.contains("bot was away") }
        )
    }

    private func step(_ world: MergeWorld, _ service: inout MergeService, _ random: inout SeededGenerator) async throws
    {
        let number = Int.random(in: Self.numbers, using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<35: await service.sync()
        case 35..<65: try await endAJob(world, &random)
        case 65..<75:
            if let job = Self.jobs.randomElement(using: &random) { try await world.run(job, for: number) }
        case 75..<80: world.forge.push()
        case 80..<85:
            let head = sha("c\(number)\(String(random.next() % 0xFFFF, radix: 16))")
            world.forge.change(number) {
                $0.headSHA = head
                $0.headContexts = []
            }
            for job in Self.jobs { try await world.run(job, for: number) }
        case 85..<90:
            world.forge.change(number) { pull in
                let hold: LabelName = "do-not-merge/hold"
                pull.labels = pull.labels.contains(hold) ? pull.labels.filter { $0 != hold } : pull.labels + [hold]
            }
        case 90..<94:
            let faults: [FakeMergeForge.Fault] = [
                .refuses(.unmergeable("no")), .refuses(.headModified), .landsSilently, .isUnreachable,
            ]
            if let fault = faults.randomElement(using: &random) {
                world.forge.state.withLock { $0.mergeFaults.append(fault) }
            }
        case 94..<97:
            let calls = ["search", "head", "tree", "changedFiles", "setStatus"]
            let failing = Set([calls.randomElement(using: &random)].compactMap { $0 })
            world.forge.state.withLock { $0.failing = $0.failing.isEmpty ? failing : [] }
        case 97: world.pass(700)
        default: service = world.service()
        }
    }

    private func endAJob(_ world: MergeWorld, _ random: inout SeededGenerator) async throws {
        let running = try await world.running().sorted { $0.metadata.resourceVersion < $1.metadata.resourceVersion }
        guard let job = running.randomElement(using: &random) else { return }
        let states: [ProwJobState] = [.success, .success, .success, .success, .failure, .error, .aborted]
        try await world.finish(job, states.randomElement(using: &random) ?? .success)
    }

    /// The noise ends: nothing fails any more, and people rerun what is red.
    private func settle(_ world: MergeWorld, _ service: MergeService) async throws {
        world.forge.state.withLock {
            $0.failing = []
            $0.mergeFaults = []
        }
        for number in Self.numbers {
            world.forge.change(number) { $0.labels = ["lgtm", "approved"] }
        }
        for _ in 0..<40 where Set(world.landed) != Set(Self.numbers) {
            world.pass(700)
            try await world.finishAll()
            for number in Self.numbers {
                let contexts = world.forge.state.withLock { $0.pulls[number]?.headContexts }
                guard let contexts else { continue }
                for job in Self.jobs where !contexts.contains(where: { $0.name == job && $0.state == .success }) {
                    try await world.finish(try await world.run(job, for: number), .success)
                }
            }
            await service.sync()
        }
        await service.sync()
    }
}
