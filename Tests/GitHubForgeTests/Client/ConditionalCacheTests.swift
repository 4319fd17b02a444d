import Foundation
import NIOHTTP1
import Testing

@testable import GitHubForge

@Suite struct ConditionalCacheTests {
    private func answer(_ tag: String?, bytes: Int) -> APIResponse {
        APIResponse(
            status: 200,
            headers: tag.map { ["ETag": $0] } ?? [:],
            body: Data(repeating: 0x20, count: bytes)
        )
    }

    @Test func remembersWhatHasATag() {
        let cache = ConditionalCache()
        cache.store(answer("a", bytes: 1), for: "/a")
        cache.store(answer(nil, bytes: 1), for: "/b")
        #expect(cache["/a"]?.tag == "a")
        #expect(cache["/b"] == nil)
    }

    @Test func theNewestAnswerStands() {
        let cache = ConditionalCache()
        cache.store(answer("a", bytes: 1), for: "/a")
        cache.store(answer("b", bytes: 2), for: "/a")
        #expect(cache["/a"]?.tag == "b")
        #expect(cache["/a"]?.response.body.count == 2)
    }

    @Test func theOldestGoFirst() {
        let cache = ConditionalCache(capacity: 10_000)
        for index in 0..<20 { cache.store(answer("t", bytes: 1_000 - 400), for: "/\(index)") }
        let kept = (0..<20).filter { cache["/\($0)"] != nil }
        #expect(kept == Array(20 - kept.count..<20))
        #expect((8...12).contains(kept.count))
    }

    @Test func oneAnswerDoesNotPushOutAllOthers() {
        let cache = ConditionalCache(capacity: 10_000)
        cache.store(answer("a", bytes: 10), for: "/small")
        cache.store(answer("b", bytes: 5_000), for: "/large")
        #expect(cache["/small"] != nil)
        #expect(cache["/large"] == nil)
    }

    @Test func emptyAnswersCountToo() {
        let cache = ConditionalCache(capacity: 10_000)
        for index in 0..<1_000 { cache.store(answer("t", bytes: 0), for: "/\(index)") }
        #expect((0..<1_000).count { cache["/\($0)"] != nil } < 40)
    }

    @Test func replacingDoesNotAddUp() {
        let cache = ConditionalCache(capacity: 10_000)
        cache.store(answer("a", bytes: 10), for: "/other")
        for index in 0..<100 { cache.store(answer("\(index)", bytes: 900), for: "/same") }
        #expect(cache["/other"] != nil)
        #expect(cache["/same"]?.tag == "99")
    }
}
