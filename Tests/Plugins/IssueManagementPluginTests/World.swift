import IssueManagementPlugin
import PluginKit
import PluginTesting

/// Some issues, and a pull request with a description.
enum World {
    static let pull = Sample.pullRequest().id
    static let beacon = Repository(
        name: RepositoryName(owner: "harbor", name: "beacon"),
        nodeID: "R_2",
        defaultBranch: "main"
    )

    static func tester(_ body: String = "", owners: String = "approvers: [Kim]") -> PluginTester<IssueManagement> {
        var facts = FakeForge.Facts()
        facts.pullRequests[pull] = Sample.pullRequest { $0.body = body }
        for number in 7...9 { facts.issues[ThreadID(Sample.repository, number)] = Sample.issue() }
        facts.issues[ThreadID(beacon.name, 8)] = Sample.issue()
        facts.repositories[beacon.name] = beacon
        facts.repositories[Sample.repository] = Repository(
            name: Sample.repository,
            nodeID: "R_1",
            defaultBranch: "trunk"
        )
        return PluginTester(
            IssueManagement(configuration: .init()),
            facts: facts,
            owners: FakeOwners(OwnersTree(files: ["OWNERS": owners, "docs/OWNERS": "approvers: [ada]"]))
        )
    }
}
