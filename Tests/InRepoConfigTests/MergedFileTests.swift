import ForgeModel
import Testing

@testable import InRepoConfig

@Suite struct MergedFileTests {
    private static func file(_ id: String) -> TreeEntry { TreeEntry(path: "a.yaml", kind: .file, id: id, size: 9) }
    private static func link(_ id: String) -> TreeEntry { TreeEntry(path: "a.yaml", kind: .symbolicLink, id: id) }

    @Test(
        arguments: [
            (file("1"), file("1"), file("2"), .entry(file("2"))),
            (file("1"), file("2"), file("1"), .entry(file("2"))),
            (nil, nil, file("1"), .entry(file("1"))),
            (file("1"), nil, file("1"), nil),
            (file("1"), file("1"), nil, nil),
            (
                file("1"), file("2"), file("3"),
                .lines(FileVersions(ancestor: file("1"), base: file("2"), head: file("3")))
            ),
            (nil, file("2"), file("3"), .lines(FileVersions(ancestor: nil, base: file("2"), head: file("3")))),
            (file("1"), nil, file("3"), .conflict("the base branch deleted it, and the pull request changed it")),
            (file("1"), file("2"), nil, .conflict("the pull request deleted it, and the base branch changed it")),
            (
                file("1"), file("2"), link("3"),
                .conflict("the base branch and the pull request made different things of it")
            ),
        ] as [(TreeEntry?, TreeEntry?, TreeEntry?, MergedFile?)]
    )
    func onePath(ancestor: TreeEntry?, base: TreeEntry?, head: TreeEntry?, outcome: MergedFile?) {
        #expect(MergedFile.merge(ancestor: ancestor, base: base, head: head) == outcome)
        let sides = [ancestor, base, head].map { entry in
            entry.map { ["a.yaml": $0] } ?? [:]
        }
        let merged = MergedFile.merge(ancestor: sides[0], base: sides[1], head: sides[2])
        #expect(merged == (outcome.map { ["a.yaml": $0] } ?? [:]))
    }

    @Test func whatEachSideAddsIsThere() {
        let merged = MergedFile.merge(
            ancestor: ["old": Self.file("1")],
            base: ["old": Self.file("1"), "theirs": Self.file("2")],
            head: ["mine": Self.file("3")]
        )
        #expect(merged == ["theirs": .entry(Self.file("2")), "mine": .entry(Self.file("3"))])
    }
}
