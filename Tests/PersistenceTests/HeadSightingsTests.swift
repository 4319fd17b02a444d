import ForgeModel
import Foundation
import Persistence
import Testing

@Suite struct HeadSightingsTests {
    /// Times at which a head is told of, in that order, and what is answered to the last.
    @Test(
        arguments: [
            ([5], 5), ([5, 9], 5), ([9, 5], 5), ([9, 0], 0), ([9, 0, 4], 0), ([5, 5], 5),
        ] as [([Double], Double)]
    )
    func keepsTheEarliestTime(_ times: [Double], _ expected: Double) async throws {
        let folder = try TemporaryFolder()
        let sightings = HeadSightings(try BotDatabase.open(at: folder.databaseFile))
        let pull = ThreadID(RepositoryName(owner: "harbor", name: "lantern"), 14)
        var answer: Date?
        for time in times {
            answer = try await sightings.firstSeen("1111", of: pull, at: Date(timeIntervalSince1970: time))
        }
        #expect(answer == Date(timeIntervalSince1970: expected))
        let now = Date(timeIntervalSince1970: 50)
        #expect(try await sightings.firstSeen("2222", of: pull, at: now) == now)
    }
}
