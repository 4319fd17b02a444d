import ForgeModel
import Foundation
import JobModel
import Testing

@testable import Merging

@Suite struct MergeStateTests {
    private let main = PoolID(lantern, branch: "main")
    private let dev = PoolID(lantern, branch: "dev")
    private var state = MergeState()

    private func record(_ pool: PoolID, _ note: String) -> MergeRecord {
        MergeRecord(time: noon, pool: pool, action: .trigger, note: note)
    }

    @Test mutating func theOldestRecordOfAFullPoolIsForgotten() {
        state.add(record(dev, "dev"))
        for number in 0...MergeState.recordsPerPool { state.add(record(main, "\(number)")) }
        #expect(state.history.count == MergeState.recordsPerPool + 1)
        #expect(state.history.first?.note == "\(MergeState.recordsPerPool)")
        #expect(state.history.last?.note == "dev")
        #expect(!state.history.contains { $0.note == "0" })
    }

    @Test mutating func aStoppedPoolKeepsItsFirstReason() {
        func halt(_ number: Int) -> PoolHalt {
            PoolHalt(
                thread: ThreadID(lantern, number),
                commit: sha("d"),
                landedTree: "x",
                testedTree: "y",
                time: noon
            )
        }
        state.stop(main, halt(1))
        state.stop(main, halt(2))
        #expect(state.halt(of: main) == halt(1) && state.halt(of: dev) == nil)
        #expect(state.resume(main) && !state.resume(main))
        #expect(state.halt(of: main) == nil)
    }

    @Test mutating func everythingSurvivesARestart() throws {
        let pool = MergePool(id: main, base: sha("b1"), candidates: [])
        state.set(Landing(.sample(jobs: [("unit", .success, "b1")]), in: pool, at: noon))
        state.add(record(main, "Tests `unit`."))
        state.stop(
            main,
            PoolHalt(
                thread: ThreadID(lantern, 9),
                commit: sha("d"),
                landedTree: "x",
                testedTree: "y",
                time: noon
            )
        )
        let data = try JSONEncoder().encode(state)
        #expect(try JSONDecoder().decode(MergeState.self, from: data) == state)
    }
}
