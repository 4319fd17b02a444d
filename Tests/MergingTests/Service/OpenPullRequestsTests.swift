import ForgeModel
import Foundation
import Testing

@testable import Merging

@Suite struct OpenPullRequestsTests {
    private var open = OpenPullRequests()

    private func pulls(_ numbers: ClosedRange<Int>, at time: Date = noon) -> [PoolPullRequest] {
        numbers.map { number in .sample(number) { $0.updatedAt = time } }
    }

    @Test mutating func whileThereAreFewAllAreSearchedForAndTheClosedVanish() {
        open.found(pulls(1...200), of: "harbor", since: nil, at: noon)
        #expect(open.searchStart(for: "Harbor", at: noon) == nil)
        open.found(pulls(2...3), of: "harbor", since: nil, at: noon)
        #expect(Set(open.all.map(\.number)) == [2, 3])
    }

    @Test mutating func whereThereAreManyOnlyChangesAreSearchedFor() {
        let later = noon.addingTimeInterval(60)
        open.found(pulls(1...201), of: "harbor", since: nil, at: later)
        #expect(open.searchStart(for: "harbor", at: later) == noon.addingTimeInterval(-30))
        #expect(open.searchStart(for: "fleet", at: later) == nil)
        open.found(pulls(300...300, at: later), of: "harbor", since: noon, at: later)
        #expect(open.all.count == 202)
        #expect(open.searchStart(for: "harbor", at: later) == later.addingTimeInterval(-30))
        open.found([], of: "harbor", since: later, at: later)
        #expect(open.searchStart(for: "harbor", at: later) == later.addingTimeInterval(-30))
    }

    @Test mutating func onceAnHourAllAreSearchedForAgain() {
        open.found(pulls(1...201), of: "harbor", since: nil, at: noon)
        open.found(pulls(1...1), of: "harbor", since: noon, at: noon.addingTimeInterval(3000))
        #expect(open.searchStart(for: "harbor", at: noon.addingTimeInterval(3599)) != nil)
        #expect(open.searchStart(for: "harbor", at: noon.addingTimeInterval(3600)) == nil)
    }

    @Test mutating func onlyWhatThisPassFoundIsFresh() {
        open.found(pulls(1...2), of: "harbor", since: nil, at: noon)
        open.age()
        open.add(pulls(2...2))
        #expect(open.fresh == [ThreadID(lantern, 2)])
        open.remove(ThreadID(lantern, 2))
        #expect(!open.contains(ThreadID(lantern, 2)) && open.contains(ThreadID(lantern, 1)))
    }
}
