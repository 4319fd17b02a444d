import ForgeModel
import Owners
import Testing

/// What holds of every OWNERS file and path, whatever somebody writes. `swift test -v` names each seed as it begins, so
/// that a trap can be repeated too.
@Suite(.timeLimit(.minutes(10))) struct OwnersFuzzTests {
    @Test(arguments: 1...UInt64(300)) func filesAreRead(seed: UInt64) {
        var hostile = HostileOwners(seed: seed)
        let text = hostile.text()
        let file = OwnersFile(parsing: text, file: "OWNERS")
        #expect(OwnersFile(parsing: text, file: "OWNERS").problems == file.problems)
        let logins = file.filters.flatMap { $0.people.approvers.union($0.people.reviewers) }
        #expect(logins.filter { $0.text != $0.text.lowercased() }.isEmpty)
        let aliases = OwnersAliases(parsing: text, file: "OWNERS_ALIASES")
        #expect(OwnersAliases(parsing: text, file: "OWNERS_ALIASES").members == aliases.members)
        #expect(
            aliases.expand(Set(aliases.members.keys)).isSubset(of: aliases.members.values.reduce([]) { $0.union($1) })
        )
    }

    @Test(arguments: 1...UInt64(300)) func treesAnswer(seed: UInt64) {
        var hostile = HostileOwners(seed: seed)
        let settings = OwnersSettings(readsMarkdown: seed.isMultiple(of: 2))
        let files = hostile.files()
        let tree = OwnersTree(files: files, settings: settings)
        for _ in 0..<5 {
            let path = hostile.path()
            #expect(tree.leafApprovers(for: path).isSubset(of: tree.approvers(for: path).names))
            #expect(tree.leafReviewers(for: path).isSubset(of: tree.reviewers(for: path).names))
            #expect(tree.approvers(for: path).names.isSubset(of: tree.allApprovers))
            #expect(path.utf8.starts(with: tree.approverDirectory(for: path).utf8))
            #expect(path.utf8.starts(with: tree.reviewerDirectory(for: path).utf8))
        }
        let closed = OwnersTree(files: files, settings: settings, collaborators: [])
        #expect(closed.allOwners.isEmpty)
    }

    /// A file belongs to the owners of its directory, whatever its name.
    @Test(arguments: 1...UInt64(300)) func namesDoNotLeaveTheirDirectory(seed: UInt64) {
        var hostile = HostileOwners(seed: seed)
        let tree = OwnersTree(files: [
            "OWNERS": "approvers: [root]", "a/b/OWNERS": "approvers: [ada]\noptions: {no_parent_owners: true}",
            "f/OWNERS": "filters: {'^x': {approvers: [xen]}, '^[^x]': {approvers: [other]}}",
        ])
        let name = hostile.name()
        #expect(tree.approvers(for: "a/b/\(name)").names == ["ada"])
        #expect(tree.approverDirectory(for: "a/b/\(name)") == "a/b")
        #expect(tree.leafApprovers(for: "f/\(name)") == (name.utf8.first == UInt8(ascii: "x") ? ["xen"] : ["other"]))
        #expect(OwnersPath.parent("a/b/\(name)") == "a/b")
    }
}
