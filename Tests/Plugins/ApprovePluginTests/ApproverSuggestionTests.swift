import Owners
import PluginKit
import Testing

@testable import ApprovePlugin

@Suite struct ApproverSuggestionTests {
    private func suggestion(
        _ paths: [String],
        owners: [String: String] = ["OWNERS": "approvers: [root]"],
        approvers: Set<Login> = [],
        assignees: Set<Login> = [],
        seed: Int = 14
    ) -> ApproverSuggestion {
        let change = OwnedChange(paths: paths, owners: OwnersTree(files: owners))
        return ApproverSuggestion(change: change, approvers: approvers, assignees: assignees, seed: seed)
    }

    private static let two = [
        "OWNERS": "approvers: [root]", "a/OWNERS": "approvers: [alice, both]", "b/OWNERS": "approvers: [bob, both]",
    ]

    @Test(
        "Few people are asked for all that is missing",
        arguments: [
            (["a/x"], ["alice"], [], []), (["a/x", "b/y"], ["alice", "bob"], [], []),
            (["a/x", "b/y"], ["both"], [], []), (["a/x", "b/y"], ["root"], [], []),
            (["x"], [], [], ["root"]),
            (["a/x"], [], ["alice"], ["alice"]), (["a/x", "b/y"], [], ["both"], ["both"]),
            (["a/x", "b/y"], [], ["alice", "bob"], ["alice", "bob"]), (["x"], [], ["stranger"], ["root"]),
            ([], [], [], []),
        ] as [([String], Set<Login>, Set<Login>, [Login])]
    )
    func people(paths: [String], approvers: Set<Login>, assignees: Set<Login>, expected: [Login]) {
        let suggestion = suggestion(paths, owners: Self.two, approvers: approvers, assignees: assignees)
        #expect(suggestion.people == expected)
        #expect(suggestion.assigned == expected.filter(assignees.contains))
        #expect(suggestion.unassigned == expected.filter { !assignees.contains($0) })
    }

    @Test("Whoever owns most is taken first, whatever the order", arguments: [1, 2, 3, 14, 15, 92])
    func covering(seed: Int) {
        let people = suggestion(["a/x", "b/y"], owners: Self.two, seed: seed).people
        // Prow's measure lets the one who owns both win over those who own one, wherever they stand in the list.
        #expect(people == ["both"])
    }

    /// Go's permutations of five begin with 0, 3, 2 and 3 for these seeds.
    @Test(
        "Of equals the first in Go's order for the pull request's number is taken",
        arguments: [(1, "ann"), (2, "dan"), (3, "cai"), (14, "dan")] as [(Int, Login)]
    )
    func seeded(seed: Int, expected: Login) {
        let owners = ["OWNERS": "approvers: [eve, dan, cai, Ben, ann]"]
        #expect(suggestion(["x"], owners: owners, seed: seed).people == [expected])
    }

    @Test("The author is suggested when self-approval must be explicit and nobody else is there")
    func alone() {
        #expect(suggestion(["x"], owners: ["OWNERS": "approvers: [ada]"]).people == ["ada"])
        #expect(suggestion(["x"], owners: [:]).people.isEmpty)
    }

    @Test("A person who owns only part of a directory is not asked for ever")
    func partial() {
        let owners = ["d/OWNERS": "filters: {'^x$': {approvers: [xena]}, '^y$': {approvers: [yuri]}}"]
        #expect(suggestion(["d/x", "d/y"], owners: owners).people == ["xena", "yuri"])
    }
}
