import Testing

@testable import ApprovePlugin

@Suite struct GoRandomTests {
    @Test("The first number of seed 1 is Go's")
    func first() {
        var random = GoRandom(seed: 1)
        #expect(random.next() & (1 << 63 - 1) == 5_577_006_791_947_779_410)
    }

    /// The numbers of `rand.Intn(100)`, which Go's documentation and tutorials show.
    @Test("Numbers below 100 are Go's", arguments: [(1, [81, 87, 47, 59, 81, 18, 25, 40, 56, 0]), (42, [5, 87, 68])])
    func bounded(seed: Int, expected: [UInt64]) {
        var random = GoRandom(seed: seed)
        #expect(expected.indices.map { _ in random.next(below: 100) } == expected)
    }

    /// Computed with an independent implementation of the same facts.
    @Test(
        "Permutations depend on the seed alone",
        arguments: [
            (1, [0, 4, 2, 3, 1]), (14, [7, 0, 6, 1, 4, 3, 2, 5]), (0, [4, 2, 3, 0, 5, 1]),
            (2_147_483_647, [4, 2, 3, 0, 5, 1]), (123_456, [3, 9, 0, 6, 8, 5, 7, 1, 4, 2]), (5, []), (5, [0]),
        ]
    )
    func permutations(seed: Int, expected: [Int]) {
        var random = GoRandom(seed: seed)
        #expect(random.permutation(of: expected.count) == expected)
    }

    @Test("Any seed does", arguments: [Int.min, -1, Int.max])
    func seeds(seed: Int) {
        var random = GoRandom(seed: seed)
        #expect(random.permutation(of: 100).sorted() == Array(0..<100))
    }
}
