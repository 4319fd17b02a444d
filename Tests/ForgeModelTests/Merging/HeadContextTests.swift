import ForgeModel
import Testing

@Suite struct HeadContextTests {
    @Test(arguments: [
        ("QUEUED", nil, CommitStatus.State.pending), ("IN_PROGRESS", nil, .pending), ("COMPLETED", "SUCCESS", .success),
        ("completed", "neutral", .success), ("COMPLETED", "SKIPPED", .success), ("COMPLETED", "FAILURE", .failure),
        ("COMPLETED", "TIMED_OUT", .failure), ("COMPLETED", nil, .failure),
    ])
    func aCheckRunIsReadAsAStatus(status: String, conclusion: String?, state: CommitStatus.State) {
        let context = HeadContext(checkRun: "build", status: status, conclusion: conclusion)
        #expect(context.state == state)
        #expect(context.source == .checkRun)
    }

    @Test(arguments: [
        ("SUCCESS", CommitStatus.State.success), ("ERROR", .error), ("EXPECTED", .pending), ("NEW_WORD", .pending),
    ])
    func aStatusIsReadFromGraphQL(word: String, state: CommitStatus.State) {
        let context = HeadContext(context: "build", graphQLState: word, description: "", targetURL: "")
        #expect(context.state == state)
    }

    @Test func theBestOfSeveralRunsOfOneNameCounts() {
        func run(_ name: String, _ conclusion: String?) -> HeadContext {
            HeadContext(checkRun: name, status: conclusion == nil ? "QUEUED" : "COMPLETED", conclusion: conclusion)
        }
        let best = HeadContext.bestByName([
            run("a", "FAILURE"), run("b", "SUCCESS"), run("a", nil), run("b", "FAILURE"), run("a", "SUCCESS"),
        ])
        #expect(best.map(\.name) == ["a", "b"])
        #expect(best.map(\.state) == [.success, .success])
    }
}
