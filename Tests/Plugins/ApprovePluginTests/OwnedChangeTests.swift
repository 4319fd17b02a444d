import Owners
import PluginKit
import Testing

@testable import ApprovePlugin

@Suite struct OwnedChangeTests {
    private static let owners = [
        "OWNERS": "approvers: [root]",
        "a/OWNERS": "approvers: [alice]",
        "a/deep/OWNERS": "approvers: [dora]",
        "a/own/OWNERS": "approvers: [owen]\noptions: {no_parent_owners: true}",
        "b/OWNERS": "approvers: [bob]",
        "auto/OWNERS": "approvers: [anna]\noptions: {auto_approve_unowned_subfolders: true}",
        "auto/owned/OWNERS": "approvers: [oona]",
        "auto/reviewed/OWNERS": "reviewers: [rita]",
        "docs/guide.md": "---\napprovers: [wren]\n---\n",
    ]

    private static func change(_ paths: [String], _ owners: [String: String] = owners) -> OwnedChange {
        OwnedChange(paths: paths, owners: OwnersTree(files: owners, settings: OwnersSettings(readsMarkdown: true)))
    }

    @Test(
        "The OWNERS files that have a say, and whether people approve all",
        arguments: [
            ([], [], ["root"], false),
            (["x"], [""], ["root"], true), (["x"], [""], ["alice"], false),
            (["a/x"], ["a"], ["alice"], true), (["a/x"], ["a"], ["root"], true), (["a/x"], ["a"], ["bob"], false),
            (["a/x", "b/y"], ["a", "b"], ["alice"], false), (["a/x", "b/y"], ["a", "b"], ["alice", "bob"], true),
            (["a/x", "b/y"], ["a", "b"], ["root"], true),
            (["a/x", "a/deep/y"], ["a"], ["alice"], true), (["a/x", "a/deep/y"], ["a"], ["dora"], false),
            (["a/deep/y"], ["a/deep"], ["dora"], true), (["a/deep/y"], ["a/deep"], ["ALICE"], true),
            (["x", "a/y", "b/z"], [""], ["root"], true), (["x", "a/y", "b/z"], [""], ["alice", "bob"], false),
            (["a/x", "a/own/y"], ["a", "a/own"], ["alice"], false), (["a/own/y"], ["a/own"], ["root"], false),
            (["a/x", "a/own/y"], ["a", "a/own"], ["root", "owen"], true),
            (["docs/guide.md"], ["docs/guide.md"], ["wren"], true),
            (["docs/guide.md"], ["docs/guide.md"], ["root"], true),
            (["auto/x"], ["auto"], [], false), (["auto/x"], ["auto"], ["anna"], true),
            (["auto/sub/x"], [], [], true), (["auto/sub/deep/x"], [], [], true),
            (["auto/owned/x"], ["auto/owned"], [], false), (["auto/owned/x"], ["auto/owned"], ["oona"], true),
            (["auto/reviewed/x"], [], [], true),
            (["auto/x", "auto/sub/y"], ["auto"], ["anna"], true), (["auto/sub/y", "b/x"], ["b"], ["bob"], true),
        ] as [([String], [String], Set<Login>, Bool)]
    )
    func approval(paths: [String], directories: [String], people: Set<Login>, expected: Bool) {
        let change = Self.change(paths)
        #expect(change.directories == directories)
        #expect(change.isApproved(by: people) == expected)
    }

    @Test("With the option at the root even files of the root need no approval")
    func automaticRoot() {
        let owners = ["OWNERS": "approvers: [root]\noptions: {auto_approve_unowned_subfolders: true}"]
        #expect(Self.change(["x"], owners).isApproved(by: []))
        #expect(Self.change(["a/x"], owners).isApproved(by: []))
    }

    @Test("An automatically approved file is looked at when its directory has a say for another file")
    func automaticBeside() {
        let owners = [
            "d/OWNERS": """
            filters: {'^x$': {approvers: [xena]}, '^sub/': {approvers: [sue]}}
            options: {auto_approve_unowned_subfolders: true}
            """
        ]
        #expect(Self.change(["d/sub/y"], owners).isApproved(by: []))
        #expect(!Self.change(["d/sub/y", "d/x"], owners).isApproved(by: ["xena"]))
        #expect(Self.change(["d/sub/y", "d/x"], owners).isApproved(by: ["xena", "sue"]))
    }

    @Test("Without any OWNERS file nobody can approve")
    func unowned() {
        let change = Self.change(["a/x"], [:])
        #expect(change.directories == [""])
        #expect(!change.isApproved(by: ["root"]))
    }
}
