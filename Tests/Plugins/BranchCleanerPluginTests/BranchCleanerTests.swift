import BranchCleanerPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct BranchCleanerTests {
    static func tester(_ json: String = "{}") throws -> PluginTester<BranchCleaner> {
        let configuration = try JSONDecoder().decode(BranchCleanerConfiguration.self, from: Data(json.utf8))
        return PluginTester(BranchCleaner(configuration: configuration))
    }

    static func merged(_ branch: String, _ change: (inout PullRequest) -> Void = { _ in }) -> PullRequest {
        Sample.pullRequest {
            $0.isMerged = true
            $0.state = .closed
            $0.head.name = branch
            $0.head.repository = Sample.repository
            $0.defaultBranch = "trunk"
            change(&$0)
        }
    }

    static func keeping(_ scope: String, _ entry: String) -> String {
        #"{"preserved_branches": {"\#(scope)": ["other", "\#(entry)"]}}"#
    }

    @Test(
        arguments: [
            (merged("glow"), "{}", true),
            (merged("glow") { $0.isMerged = false }, "{}", false),
            (merged("glow") { $0.head.repository = RepositoryName(owner: "ada", name: "lantern") }, "{}", false),
            (merged("glow") { $0.head.repository = nil }, "{}", false),
            (merged("glow") { $0.head.repository = RepositoryName(owner: "Harbor", name: "Lantern") }, "{}", true),
            (merged("trunk"), "{}", false),
            (merged("glow"), keeping("harbor", "glow"), false),
            (merged("glow"), keeping("harbor/lantern", "glow"), false),
            (merged("glow"), keeping("Harbor/Lantern", "glow"), false),
            (merged("glow"), keeping("harbor/other", "glow"), true),
            (merged("glow"), keeping("sea", "glow"), true),
            (merged("release-1.2"), keeping("harbor", "^release-.*$"), false),
            (merged("pre-release-1.2"), keeping("harbor", "^release-.*$"), true),
            (merged("maintenance"), keeping("harbor", "main"), false),
            (merged("a+b"), keeping("harbor", "a+b"), false),
        ] as [(PullRequest, String, Bool)]
    )
    func deletes(_ pull: PullRequest, _ json: String, _ deletes: Bool) async throws {
        let tester = try Self.tester(json)
        let effects = try await tester.effects(of: .pull(.closed, pull))
        #expect(effects == (deletes ? [.deleteBranch(pull.head.name, in: Sample.repository)] : []))
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func leavesOthersAlone() async throws {
        let tester = try Self.tester()
        for action in [PullRequestEvent.Action.opened, .edited, .labeled] {
            #expect(try await tester.effects(of: .pull(action, Self.merged("glow"))).isEmpty)
        }
    }

    @Test func refusesABadExpression() {
        #expect(throws: DecodingError.self) { try Self.tester(Self.keeping("harbor", "(")) }
    }
}
