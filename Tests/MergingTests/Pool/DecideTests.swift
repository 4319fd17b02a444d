import ForgeModel
import Foundation
import JobModel
import Settings
import Testing

@testable import Merging

@Suite struct DecideTests {
    private func decide(_ candidates: [Candidate], priority: [TideConfiguration.Priority] = []) -> String {
        let pool = MergePool(id: PoolID(lantern, branch: "main"), base: sha("b1"), candidates: candidates)
        return switch pool.decide(priority: priority) {
        case .merge(let next): "merge \(next.number)"
        case .test(let next, let jobs): "test \(next.number) \(jobs.map(\.name).joined(separator: " "))"
        case .wait(let why): "wait \(why)"
        case .halted: "halted"
        }
    }

    /// A candidate whose `unit` passed on the base.
    private func tested(_ number: Int, context: CommitStatus.State = .success) -> Candidate {
        .sample(number, contexts: [.sample("unit", context)], jobs: [("unit", .success, "b1")])
    }

    @Test func nobodyIsThere() {
        #expect(decide([]) == "wait empty")
    }

    @Test func aTestedOneMergesTheLowestNumberFirst() {
        #expect(decide([tested(15), tested(12), .sample(11)]) == "merge 12")
    }

    @Test func oneWithoutRequiredJobsMerges() {
        #expect(decide([.sample(12, required: [], contexts: [])]) == "merge 12")
    }

    @Test func aTestOnAnotherBaseDoesNotCount() {
        #expect(decide([.sample(12, jobs: [("unit", .success, "b0")])]) == "test 12 unit")
    }

    @Test func aTestOfAnotherHeadDoesNotCount() {
        var candidate = tested(12)
        candidate.jobs = [.sample("unit", .success, pull: .sample(12) { $0.headSHA = sha("old") })]
        #expect(decide([candidate]) == "test 12 unit")
    }

    @Test func aStatusThatNamesTheBaseCounts() {
        #expect(decide([.sample(12, contexts: [.sample("unit", .success, on: sha("b1"))])]) == "merge 12")
        #expect(decide([.sample(12, contexts: [.sample("unit", .success, on: sha("b0"))])]) == "test 12 unit")
        #expect(decide([.sample(12, contexts: [.sample("unit", .pending, on: sha("b1"))])]) == "wait nothingEligible")
    }

    @Test func aStickyOverrideCountsOnEveryBase() {
        func overridden(_ state: CommitStatus.State) -> [HeadContext] {
            let words = "Overridden by ben \(StatusDescription.stickyMark)"
            let description = StatusDescription.make(words, baseSHA: sha("b0"))
            return [HeadContext(CommitStatus(context: "unit", state: state, description: description))]
        }
        #expect(decide([.sample(12, contexts: overridden(.success))]) == "merge 12")
        #expect(decide([.sample(12, contexts: overridden(.failure))]) == "wait nothingEligible")
    }

    @Test func onlyWhatNeverRanIsTested() {
        let green: [HeadContext] = [.sample("unit", .success), .sample("lint", .success)]
        let half = Candidate.sample(
            12,
            required: ["unit", "lint"],
            contexts: green,
            jobs: [("unit", .success, "b1")]
        )
        #expect(decide([half]) == "test 12 lint")
        let failed = Candidate.sample(
            12,
            required: ["unit", "lint"],
            contexts: green,
            jobs: [("unit", .failure, "b1"), ("lint", .success, "b1")]
        )
        #expect(decide([failed]) == "wait nothingEligible")
        #expect(decide([failed, .sample(13)]) == "test 13 unit")
    }

    @Test(arguments: [ProwJobState.failure, .aborted, .error])
    func aFailureAndALaterSuccessIsASuccess(state: ProwJobState) {
        #expect(decide([.sample(12, jobs: [("unit", state, "b1"), ("unit", .success, "b1")])]) == "merge 12")
    }

    @Test(arguments: [ProwJobState.scheduling, .triggered, .pending])
    func whileATestRunsNoOtherBegins(state: ProwJobState) {
        let running = Candidate.sample(12, jobs: [("unit", state, "b1")])
        #expect(decide([running, .sample(13)]) == "wait testsRunning")
        #expect(decide([running, tested(13)]) == "merge 13")
    }

    @Test func aTestedOneWithAContextToComeIsWaitedFor() {
        #expect(decide([tested(12, context: .pending), .sample(13)]) == "wait testsRunning")
    }

    @Test func aHalfStartedOneGoesOnFirst() {
        let half = Candidate.sample(
            14,
            required: ["unit", "lint"],
            contexts: [.sample("unit", .success), .sample("lint", .success)],
            jobs: [("unit", .triggered, "b1")]
        )
        #expect(decide([.sample(12), half]) == "test 14 lint")
    }

    @Test(arguments: [(true, "test 12 unit"), (false, "wait nothingEligible")])
    func aPendingContextIsTestedAgainOnlyIfTheMergerMadeIt(byTide: Bool, decision: String) {
        let candidate = Candidate.sample(12, contexts: [.sample("unit", .pending)]) {
            $0.jobs = [.sample("unit", .pending, pull: $0.pull, on: sha("b0"), byTide: byTide)]
        }
        #expect(decide([candidate]) == decision)
    }

    @Test func urgentLabelsGoFirst() throws {
        let urgent = try JSONDecoder().decode(
            TideConfiguration.Priority.self,
            from: Data(#"{"labels": ["kind/bug,kind/security", "urgent"]}"#.utf8)
        )
        var labelled = tested(15)
        labelled.pull.labels += ["kind/security", "Urgent"]
        var half = tested(14)
        half.pull.labels += ["urgent"]
        #expect(decide([tested(12), half, labelled], priority: [urgent]) == "merge 15")
        #expect(decide([tested(12), half], priority: [urgent]) == "merge 12")
    }

    @Test func aStoppedPoolDoesNothing() {
        let halt = PoolHalt(
            thread: ThreadID(lantern, 9),
            commit: sha("d"),
            landedTree: "x",
            testedTree: "y",
            time: noon
        )
        let pool = MergePool(
            id: PoolID(lantern, branch: "main"),
            base: sha("b1"),
            candidates: [tested(12)],
            halt: halt
        )
        #expect(pool.decide() == .halted(halt))
    }
}
