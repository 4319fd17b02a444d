import JobEngine
import Testing

@Suite struct BackoffTests {
    @Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 4), (6, 30), (1000, 30)])
    func `waits twice as long each time`(_ failures: Int, _ seconds: Int) {
        #expect(Backoff(first: .seconds(1), limit: .seconds(30)).delay(after: failures) == .seconds(seconds))
    }
}
