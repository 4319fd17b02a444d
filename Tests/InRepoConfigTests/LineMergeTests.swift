import Testing

@testable import InRepoConfig

/// What `git merge-file` itself does.
@Suite(.timeLimit(.minutes(10))) struct LineMergeTests {
    private static let ancestor = "a\nb\nc\nd\ne\nf\ng\n"

    @Test(
        arguments: [
            ("A\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\ne\nf\nG\n", LineMerge.merged(Array("A\nb\nc\nd\ne\nf\nG\n".utf8))),
            ("a\nb\nc\nD\ne\nf\ng\n", "a\nb\nc\nD\ne\nf\ng\n", .merged(Array("a\nb\nc\nD\ne\nf\ng\n".utf8))),
            ("a\nb\nc\nX\ne\nf\ng\n", "a\nb\nc\nY\ne\nf\ng\n", .conflict(line: 4)),
            ("", "a\nb\nc\nd\ne\nf\nG\n", .conflict(line: 1)),
        ]
    )
    func lines(base: String, head: String, outcome: LineMerge) async throws {
        let merged = try await LineMerge.run(
            ancestor: Array(Self.ancestor.utf8),
            base: Array(base.utf8),
            head: Array(head.utf8)
        )
        #expect(merged == outcome)
    }

    @Test func bytesThatAreNoTextConflict() async throws {
        let merged = try await LineMerge.run(ancestor: [0, 1], base: [0, 2], head: [0, 3])
        #expect(merged == .conflict(line: 1))
    }
}
