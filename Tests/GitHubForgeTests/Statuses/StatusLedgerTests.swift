import ForgeModel
import Testing

@testable import GitHubForge

@Suite struct StatusLedgerTests {
    private static let commit = StatusLedger.Commit(
        repository: RepositoryName(owner: "harbor", name: "lantern"),
        sha: "a1"
    )
    private static let other = StatusLedger.Commit(
        repository: RepositoryName(owner: "harbor", name: "lantern"),
        sha: "b2"
    )
    private let ledger = StatusLedger()

    private func status(_ state: CommitStatus.State, _ text: String = "", context: String = "unit") -> CommitStatus {
        CommitStatus(context: context, state: state, description: text)
    }

    private func step(_ status: CommitStatus, on commit: StatusLedger.Commit = commit) -> StatusLedger.Step {
        ledger.step(for: status, on: commit, hasLooked: false)
    }

    @Test(arguments: [
        (0, CommitStatus.State.pending, StatusLedger.Step.send), (949, .pending, .send),
        (950, .pending, .leaveOut(.reserve)), (950, .success, .send), (999, .failure, .send), (999, .error, .send),
        (1_000, .success, .leaveOut(.full)), (1_000, .pending, .leaveOut(.full)),
    ])
    func theLastFewAreForFinalStates(count: Int, state: CommitStatus.State, expected: StatusLedger.Step) {
        ledger.note(["unit": count], on: Self.commit)
        #expect(step(status(state)) == expected)
        #expect(step(status(state, context: "lint")) == .send)
        #expect(step(status(state), on: Self.other) == .send)
    }

    @Test func earlierProcessesAreCountedOnceThisOneHasSentAFew() {
        for number in 0..<StatusLedger.blind {
            #expect(step(status(.pending, "\(number)")) == .send)
            ledger.noteSent(status(.pending, "\(number)"), on: Self.commit)
        }
        #expect(step(status(.pending)) == .count)
        ledger.note(["unit": 948, "lint": 2], on: Self.commit)
        for number in 0..<2 {
            #expect(step(status(.pending, "later \(number)")) == .send)
            ledger.noteSent(status(.pending, "later \(number)"), on: Self.commit)
        }
        #expect(step(status(.pending)) == .leaveOut(.reserve))
    }

    @Test func whatWasSentLastIsLookedFor() {
        ledger.noteSent(status(.success), on: Self.commit)
        #expect(step(status(.success)) == .look)
        #expect(ledger.step(for: status(.success), on: Self.commit, hasLooked: true) == .send)
        #expect(step(status(.failure)) == .send)
        ledger.noteSent(status(.failure), on: Self.commit)
        #expect(step(status(.success)) == .send)
    }

    @Test func eachShortageOfAContextIsToldOnce() {
        #expect(ledger.noteLeftOut("unit", on: Self.commit, .reserve))
        #expect(!ledger.noteLeftOut("unit", on: Self.commit, .reserve))
        #expect(ledger.noteLeftOut("unit", on: Self.commit, .full))
        #expect(ledger.noteLeftOut("lint", on: Self.commit, .full))
    }

    @Test func theCommitsThatWereNotSpokenOfForLongestGoFirst() {
        let ledger = StatusLedger(capacity: 4)
        func commit(_ number: Int) -> StatusLedger.Commit {
            StatusLedger.Commit(repository: Self.commit.repository, sha: CommitSHA("\(number)"))
        }
        for number in 0..<4 { ledger.noteFull("unit", on: commit(number)) }
        ledger.noteFull("unit", on: commit(0))
        ledger.noteFull("unit", on: commit(4))
        let known = (0..<5).filter { ledger.step(for: status(.success), on: commit($0), hasLooked: false) != .send }
        #expect(known == [0, 3, 4])
    }
}
