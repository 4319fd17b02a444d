import JobEngine
import JobModel
import JobStoreTesting
import Logging
import TestSupport
import Testing

@testable import Reporting

/// Random lives of jobs, with faults of reporters and of the store and with crashes of the bot: whatever happens,
/// everything is said in the end, in order, and without faults nothing is said twice.
@Suite(.timeLimit(.minutes(10))) struct ReportChainModelTests {
    /// A clock on which every pause is over at once.
    private struct HastyClock: Clock {
        typealias Instant = ContinuousClock.Instant

        var now: Instant { ContinuousClock.now }
        var minimumResolution: Duration { .nanoseconds(1) }

        func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            await Task.yield()
            try Task.checkCancellation()
        }
    }

    /// What happened so far.
    private final class Story {
        let store = FlakyJobStore()
        let reporters = ["steady-reporter", "shaky-reporter", "broken-reporter"].map(ModelReporter.init)
        var histories: [String: [ProwJobState]] = [:]
        var random: SeededGenerator
        private var chain: Task<Void, Never>?

        init(seed: UInt64) {
            random = SeededGenerator(seed: seed)
        }

        func start() {
            let chain = ReportChain(
                store: store,
                reporters: reporters,
                retry: ReportRetry(limit: .max),
                clock: HastyClock(),
                limit: nil,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            self.chain = Task { await chain.run() }
        }

        func crash() async {
            chain?.cancel()
            await chain?.value
        }

        func makeJob(_ number: Int, pull: Int? = nil) async throws {
            let name = "job-\(number)"
            let pull = pull ?? Int.random(in: 1...3, using: &random)
            _ = try await store.steady.create(.sample(name, job: name, state: .triggered, pull: pull))
            histories[name] = [.triggered]
        }

        func moveJob() async throws {
            let open = histories.filter { $0.value.last?.isTerminal == false }.keys.sorted()
            guard let name = open.randomElement(using: &random) else { return }
            let ends: [ProwJobState] = [.success, .failure, .aborted, .error]
            let state = histories[name]?.last == .triggered ? .pending : ends.randomElement(using: &random) ?? .success
            let time = ProwJob.sample(state: .success).status.completionTime
            try await store.steady.modify(name) { job in
                job.status.state = state
                job.status.completionTime = state.isTerminal ? time : nil
                return true
            }
            histories[name]?.append(state)
        }

        func fates() -> [ModelReporter.Fate] {
            (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                ModelReporter.Fate.allCases.randomElement(using: &random)
            }
        }

        func failStore() {
            let count = Int.random(in: 1...4, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: store.failUpdates(count)
            case 1: store.failReads(count)
            default: store.breakWatches()
            }
        }

        /// Waits until every reporter's last word on every job is remembered.
        func everythingIsSaid(by reporters: [ModelReporter]) async throws {
            var open = Set(histories.keys)
            let (histories, names) = (histories, reporters.map(\.name.rawValue))
            for try await change in store.steady.watch(from: nil) {
                guard case .stored(let job) = change else { continue }
                let said = names.map { job.status.prevReportStates[$0] }
                if said.allSatisfy({ $0 == histories[job.name]?.last }) { open.remove(job.name) }
                if open.isEmpty { return }
            }
        }
    }

    @Test(arguments: 0..<20)
    func everythingIsSaidInOrder(_ seed: Int) async throws {
        let story = Story(seed: UInt64(seed))
        story.start()
        for step in 0..<60 {
            switch Int.random(in: 0..<10, using: &story.random) {
            case 0...2: try await story.makeJob(step)
            case 3...6: try await story.moveJob()
            case 7: story.reporters[1].expect(story.fates())
            case 8: story.failStore()
            default:
                await story.crash()
                story.start()
            }
            for _ in 0..<Int.random(in: 0...5, using: &story.random) { await Task.yield() }
        }
        while story.histories.contains(where: { $0.value.last?.isTerminal == false }) { try await story.moveJob() }
        try await story.everythingIsSaid(by: story.reporters)
        await story.crash()
        for reporter in story.reporters {
            #expect(reporter.most <= ReportQueue.width)
            for (name, history) in story.histories {
                let told = reporter.told[name] ?? []
                let places = told.compactMap { history.firstIndex(of: $0) }
                #expect(places == places.sorted() && told.last == history.last, "\(reporter.name): \(told)")
            }
        }
    }

    @Test func aReporterHasNoMoreThanSoManyReportsAtATime() async throws {
        let story = Story(seed: 1)
        for number in 0..<200 { try await story.makeJob(number, pull: number + 1) }
        story.start()
        try await story.everythingIsSaid(by: story.reporters)
        await story.crash()
        #expect(story.reporters.map(\.most) == [ReportQueue.width, ReportQueue.width, ReportQueue.width])
    }

    @Test(arguments: 0..<10)
    func withoutFaultsNothingIsSaidTwiceAndABrokenReporterHoldsUpNoOther(_ seed: Int) async throws {
        let story = Story(seed: UInt64(seed))
        story.reporters[2].expect(Array(repeating: .lost, count: 1_000_000))
        story.start()
        for number in 0..<10 { try await story.makeJob(number) }
        while story.histories.contains(where: { $0.value.last?.isTerminal == false }) {
            try await story.moveJob()
            await Task.yield()
        }
        try await story.everythingIsSaid(by: Array(story.reporters.prefix(2)))
        await story.crash()
        for reporter in story.reporters.prefix(2) {
            #expect(reporter.told.values.allSatisfy { Set($0).count == $0.count })
        }
        #expect(story.reporters[2].told.isEmpty)
    }
}
