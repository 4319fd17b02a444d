import Testing

@testable import InRepoConfig

@Suite struct LRUCacheTests {
    @Test func whatWasUsedLeastLatelyGoesFirst() {
        var cache = LRUCache<String, Int>(capacity: 3)
        for (index, key) in ["a", "b", "c"].enumerated() { cache.insert(index, for: key, cost: 1) }
        #expect(cache.value(for: "a") == 0)
        #expect(cache.insert(3, for: "d", cost: 1) == 1)
        #expect(cache.value(for: "b") == nil)
        #expect(["a", "c", "d"].allSatisfy { cache.value(for: $0) != nil })
    }

    @Test func costsCount() {
        var cache = LRUCache<String, Int>(capacity: 10)
        cache.insert(1, for: "a", cost: 4)
        cache.insert(2, for: "b", cost: 4)
        #expect(cache.insert(3, for: "c", cost: 9) == 2)
        #expect(cache.count == 1)
        #expect(cache.cost == 9)
    }

    @Test func whatIsTooLargeIsNotKeptAndCostsNobody() {
        var cache = LRUCache<String, Int>(capacity: 10)
        cache.insert(1, for: "a", cost: 4)
        #expect(cache.insert(2, for: "b", cost: 11) == 0)
        #expect(cache.value(for: "b") == nil)
        #expect(cache.value(for: "a") == 1)
    }

    @Test func aNewValueReplacesTheOldOne() {
        var cache = LRUCache<String, Int>(capacity: 10)
        cache.insert(1, for: "a", cost: 4)
        cache.insert(2, for: "a", cost: 6)
        #expect(cache.value(for: "a") == 2)
        #expect(cache.cost == 6)
        #expect(cache.count == 1)
    }

    @Test func manyUsesKeepTheOrder() {
        var cache = LRUCache<Int, Int>(capacity: 2)
        cache.insert(1, for: 1, cost: 1)
        cache.insert(2, for: 2, cost: 1)
        for _ in 0..<1000 { #expect(cache.value(for: 1) == 1) }
        cache.insert(3, for: 3, cost: 1)
        #expect(cache.value(for: 2) == nil)
        #expect(cache.value(for: 1) == 1)
    }
}
