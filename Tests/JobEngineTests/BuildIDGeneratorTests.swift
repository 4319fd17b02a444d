import Foundation
import JobEngine
import Synchronization
import Testing

@Suite struct BuildIDGeneratorTests {
    @Test func `an id holds the time as Prow's do`() {
        let generator = BuildIDGenerator { Date(timeIntervalSince1970: 1_288_834_974.657 + 1) }
        #expect(generator.next() == "\(1000 << 22 | 1 << 12)")
    }

    @Test func `ids grow within a millisecond, and when the clock goes back`() throws {
        let seconds = Mutex(1_700_000_000.0)
        let generator = BuildIDGenerator { Date(timeIntervalSince1970: seconds.withLock { $0 }) }
        var ids = (0..<5000).map { _ in generator.next() }
        seconds.withLock { $0 -= 3600 }
        ids.append(generator.next())
        let numbers = try ids.map { try #require(Int64($0)) }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `ids go on after those from before a restart`() throws {
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        let before = BuildIDGenerator { time + 60 }.next()
        let generator = BuildIDGenerator { time }
        generator.observe("no number")
        generator.observe(before)
        #expect(try #require(Int64(generator.next())) > #require(Int64(before)))
    }
}
