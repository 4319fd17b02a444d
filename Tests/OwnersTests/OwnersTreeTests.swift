import ForgeModel
import Owners
import Testing
import YAML

@Suite struct OwnersTreeTests {
    /// A tree like that of Prow's own tests.
    private static let files = [
        "OWNERS": "approvers: [Root]\nreviewers: [root-reviewer]\nrequired_reviewers: [boss]\nlabels: [root]",
        "OWNERS_ALIASES": "aliases: {team: [Ann, ben], bosses: [Chief]}",
        "src/OWNERS": "approvers: [team]\nreviewers: [rev]\nrequired_reviewers: [bosses]\nlabels: [EVERYTHING]",
        "src/dir/OWNERS": "approvers: [cjwagner, ann]\nlabels: [src-code]",
        "src/dir/conformance/OWNERS": "approvers: [mml]\noptions: {no_parent_owners: true}",
        "src/reviewed/OWNERS": "reviewers: [only]\noptions: {no_parent_owners: true}",
        "docs/OWNERS":
            "filters: {'\\.md$': {approvers: [writer]}, '^api/': {approvers: [api]}, '.*': {labels: [docs]}}",
        "auto/OWNERS": "approvers: [auto]\noptions: {auto_approve_unowned_subfolders: true}",
        "broken/OWNERS": "approvers: [",
        "vendor/a/b/OWNERS": "approvers: [vendored]",
        "x/.git/OWNERS": "approvers: [git]",
        "README.md": "---\napprovers: [reader]\n---\ntext\n",
        "main.go": "package main",
    ]

    private let tree = OwnersTree(files: files)

    @Test(
        "Approvers of a file in layers, and the directory that they come from",
        arguments: [
            ("main.go", "", [[], ["root"]], ["root"]),
            ("src/main.go", "src", [[], ["ann", "ben"], ["root"]], ["ann", "ben"]),
            ("src/dir/x.go", "src/dir", [[], ["ann", "cjwagner"], ["ben"], ["root"]], ["ann", "cjwagner"]),
            ("src/dir/conformance/x.go", "src/dir/conformance", [[], ["mml"]], ["mml"]),
            ("src/dir/conformance/deep/x.go", "src/dir/conformance", [[], [], ["mml"]], ["mml"]),
            ("src/reviewed/x.go", "src", [[], [], ["ann", "ben"], ["root"]], ["ann", "ben"]),
            ("docs/a.md", "docs", [[], ["writer"], ["root"]], ["writer"]),
            ("docs/a.txt", "", [[], [], ["root"]], ["root"]),
            ("docs/api/a.md", "docs", [[], [], ["api", "writer"], ["root"]], ["api", "writer"]),
            ("docs/more/api/a", "", [[], [], [], [], ["root"]], ["root"]),
            ("vendor/a/b/x.go", "", [[], [], [], [], ["root"]], ["root"]),
            ("x/.git/config", "", [[], [], [], ["root"]], ["root"]),
            ("broken/x", "", [[], [], ["root"]], ["root"]),
            ("README.md", "", [[], ["root"]], ["root"]),
            ("src", "src", [["ann", "ben"], ["root"]], ["ann", "ben"]),
            ("", "", [["root"]], ["root"]),
        ] as [(String, String, [[Login]], Set<Login>)]
    )
    func approvers(path: String, directory: String, layers: [[Login]], leaf: Set<Login>) {
        #expect(tree.approverDirectory(for: path) == directory)
        #expect(tree.approvers(for: path).layers == layers)
        #expect(tree.leafApprovers(for: path) == leaf)
    }

    @Test("Reviewers, required reviewers and labels go their own ways up")
    func otherRoles() {
        #expect(tree.reviewers(for: "src/dir/x").layers == [[], [], ["rev"], ["root-reviewer"]])
        #expect(tree.reviewerDirectory(for: "src/dir/x") == "src")
        #expect(tree.leafReviewers(for: "src/dir/x") == ["rev"])
        #expect(tree.reviewers(for: "src/reviewed/x").names == ["only"])
        #expect(tree.requiredReviewers(for: "src/dir/x") == ["chief", "boss"])
        #expect(tree.labels(for: "src/dir/x") == ["src-code", "EVERYTHING", "root"])
        #expect(tree.labels(for: "docs/x") == ["docs", "root"])
        #expect(tree.reviewers(for: "docs/x").names == ["root-reviewer"])
    }

    @Test("The tree knows options, the root's approvers and all owners")
    func whole() {
        #expect(tree.topLevelApprovers == ["root"])
        #expect(tree.noParentOwners(in: "src/dir/conformance"))
        #expect(!tree.noParentOwners(in: "src/dir"))
        #expect(tree.autoApprovesUnownedSubfolders(in: "auto"))
        #expect(!tree.autoApprovesUnownedSubfolders(in: ""))
        let approvers: Set<Login> = ["root", "ann", "ben", "cjwagner", "mml", "writer", "api", "auto"]
        #expect(tree.allApprovers == approvers)
        #expect(tree.allOwners == approvers.union(["root-reviewer", "rev", "only"]))
    }

    @Test("A file that can't be read is a problem of the tree")
    func problems() {
        #expect(tree.problems.map(\.file) == ["broken/OWNERS"])
        #expect(OwnersTree(files: ["OWNERS_ALIASES": "aliases: {a: b}"]).problems.map(\.file) == ["OWNERS_ALIASES"])
    }

    @Test("An empty tree has no owners anywhere")
    func empty() {
        let tree = OwnersTree(files: [:])
        #expect(tree.approvers(for: "a/b").isEmpty)
        #expect(tree.approverDirectory(for: "a/b").isEmpty)
        #expect(tree.allOwners.isEmpty)
    }

    @Test("A filter at the root owns only what it matches; the root itself is asked as \".\"")
    func rootFilter() {
        let tree = OwnersTree(files: [
            "OWNERS": "filters: {'\\.go$': {approvers: [gopher]}, '^\\.$': {approvers: [top]}}"
        ])
        #expect(tree.approvers(for: "a/main.go").names == ["gopher"])
        #expect(tree.approvers(for: "README").isEmpty)
        #expect(tree.topLevelApprovers == ["top"])
    }

    @Test("Only collaborators approve and review, and a directory that loses all its approvers has none")
    func collaborators() {
        let tree = OwnersTree(files: Self.files, collaborators: ["ROOT", "rev", "ben"])
        #expect(tree.approvers(for: "src/x").names == ["root", "ben"])
        #expect(tree.approverDirectory(for: "src/dir/conformance/x") == "src")
        #expect(tree.reviewers(for: "src/x").names == ["rev"])
        #expect(tree.requiredReviewers(for: "src/x") == ["chief", "boss"])
        #expect(tree.labels(for: "src/x") == ["EVERYTHING", "root"])
    }

    @Test(
        "Markdown files name their own owners where that is switched on",
        arguments: [
            ("---\napprovers: [Reader]\nlabels: [docs]\n---\ntext\n", ["reader", "root"]),
            ("---\napprovers: [a]\n---\n# Title\n---\n[more: text\n---\n", ["a", "root"]),
            ("# Title\n---\napprovers: [a]\n---\n", ["root"]),
            ("---\r\napprovers: [a]\r\n---\r\n", ["root"]),
            ("---\napprovers: [\n---\n", ["root"]),
            ("---\ntitle: x\n---\n", ["root"]),
            ("---\napprovers: [a]\noptions: {no_parent_owners: true}\n---", ["a"]),
        ] as [(String, Set<Login>)]
    )
    func markdown(text: String, expected: Set<Login>) {
        let files = ["OWNERS": "approvers: [root]", "docs/guide.md": text]
        let tree = OwnersTree(files: files, settings: OwnersSettings(readsMarkdown: true))
        #expect(tree.approvers(for: "docs/guide.md").names == expected)
        #expect(tree.approvers(for: "docs/other.md").names == ["root"])
        #expect(
            tree.approverDirectory(for: "docs/guide.md")
                == (expected.contains("root") && expected.count == 1 ? "" : "docs/guide.md")
        )
        #expect(OwnersTree(files: files).approvers(for: "docs/guide.md").names == ["root"])
    }

    @Test("Files can have other names, and directories can be denied")
    func settings() {
        let files = [
            "OWNERS": "approvers: [ignored]", "CODE": "approvers: [team]", "NAMES": "aliases: {team: [a]}",
            "third_party/lib/CODE": "approvers: [third]", "vendor/a/b/CODE": "approvers: [vendored]",
        ]
        var settings = OwnersSettings(
            fileName: "CODE",
            aliasesFileName: "NAMES",
            deniedDirectories: ["^third", "(bad"]
        )
        let tree = OwnersTree(files: files, settings: settings)
        #expect(tree.approvers(for: "x").names == ["a"])
        #expect(tree.approvers(for: "third_party/lib/x").names == ["a"])
        #expect(tree.approvers(for: "vendor/a/b/x").names == ["a"])
        settings.deniesPresetDirectories = false
        #expect(OwnersTree(files: files, settings: settings).approvers(for: "vendor/a/b/x").names == ["a", "vendored"])
        settings.deniedDirectories = ["^\\.$"]
        #expect(OwnersTree(files: files, settings: settings).allOwners.isEmpty)
    }

    @Test(
        "Settings say which files are read",
        arguments: [
            ("OWNERS", true), ("a/b/OWNERS", true), ("OWNERS_ALIASES", true), ("a/OWNERS_ALIASES", false),
            ("a/README.md", true), ("a/OWNERS.txt", false), ("a/MYOWNERS", false),
        ]
    )
    func reads(path: String, expected: Bool) {
        #expect(OwnersSettings(readsMarkdown: true).reads(path) == expected)
        #expect(OwnersSettings().reads(path) == (expected && !path.hasSuffix(".md")))
    }

    @Test(
        "Parents of paths",
        arguments: [("a/b/c", "a/b"), ("a", ""), ("", ""), ("a/\u{301}b", "a"), ("a/\r\n/\u{200D}", "a/\r\n")]
    )
    func parents(path: String, expected: String) {
        #expect(OwnersPath.parent(path) == expected)
    }
}
