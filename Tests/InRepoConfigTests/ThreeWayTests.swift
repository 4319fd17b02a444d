import Testing

@testable import InRepoConfig

@Suite struct ThreeWayTests {
    /// Ancestor, base, head, and what becomes of them.
    @Test(
        arguments: [
            ("a", "a", "a", ThreeWay.settled("a")),
            ("a", "b", "a", .settled("b")),
            ("a", "a", "b", .settled("b")),
            ("a", "b", "b", .settled("b")),
            ("a", "b", "c", .bothChanged),
            (nil, nil, "a", .settled("a")),
            (nil, "a", nil, .settled("a")),
            (nil, "a", "b", .bothChanged),
            ("a", nil, "a", .settled(nil)),
            ("a", "a", nil, .settled(nil)),
            ("a", nil, "b", .bothChanged),
            ("a", nil, nil, .settled(nil)),
        ] as [(String?, String?, String?, ThreeWay<String?>)]
    )
    func theSideThatChangedCounts(ancestor: String?, base: String?, head: String?, outcome: ThreeWay<String?>) {
        #expect(ThreeWay(ancestor: ancestor, base: base, head: head) == outcome)
    }
}
