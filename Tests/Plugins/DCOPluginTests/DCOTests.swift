import DCOPlugin
import Foundation
import PluginKit
import PluginTesting
import Testing

@Suite struct DCOTests {
    static let signed = commit("a", "Fix\n\nSigned-off-by: Ada <ada@example.com>", by: "ada")
    static let unsigned = commit("b", "Glow `brighter`\n\nMore.", by: "eve")
    static let merge = commit("c", "Merge main", by: "eve", parents: ["1", "2"])

    static func commit(
        _ digit: String,
        _ message: String,
        by author: Login?,
        parents: [CommitSHA] = ["1"]
    ) -> Commit {
        let sha = CommitSHA(String(repeating: digit, count: 40))
        return Commit(sha: sha, message: message, author: author, parents: parents, url: "https://c/\(digit)")
    }

    static func tester(
        _ commits: [Commit],
        _ labels: [LabelName] = [],
        _ configuration: String = "{}"
    ) throws -> PluginTester<DCO> {
        let pull = Sample.pullRequest { $0.labels = labels }
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.commits[pull.id] = commits
        facts.members = ["harbor": ["ada", "mem"], "quay": ["nat"]]
        facts.collaborators[Sample.repository] = ["col"]
        let decoded = try JSONDecoder().decode(DCOConfiguration.self, from: Data(configuration.utf8))
        return PluginTester(DCO(configuration: decoded), facts: facts)
    }

    static func event(_ labels: [LabelName], _ action: PullRequestEvent.Action = .synchronize) -> ForgeEvent {
        .pull(action, Sample.pullRequest { $0.labels = labels })
    }

    static let rows: [([Commit], [LabelName], [String])] = [
        ([signed], [], ["+dco-signoff: yes", "dco is success"]),
        ([signed], ["dco-signoff: yes"], ["dco is success"]),
        (
            [signed], ["DCO-signoff: no"],
            ["no notice dco", "-dco-signoff: no", "+dco-signoff: yes", "dco is success"]
        ),
        ([], [], ["+dco-signoff: yes", "dco is success"]),
        ([merge], [], ["+dco-signoff: yes", "dco is success"]),
        ([commit("a", "x\nSIGNED-OFF-BY:", by: nil)], [], ["+dco-signoff: yes", "dco is success"]),
        ([commit("a", "Signed-off-by: x", by: "eve")], [], ["+dco-signoff: yes", "dco is success"]),
        ([unsigned], [], ["notice dco", "+dco-signoff: no", "dco is failure"]),
        ([unsigned], ["dco-signoff: no"], ["notice dco", "dco is failure"]),
        (
            [signed, unsigned], ["dco-signoff: yes"],
            ["notice dco", "-dco-signoff: yes", "+dco-signoff: no", "dco is failure"]
        ),
        ([commit("a", "I signed-off-by: me", by: nil)], [], ["notice dco", "+dco-signoff: no", "dco is failure"]),
        ([commit("a", "", by: nil)], [], ["notice dco", "+dco-signoff: no", "dco is failure"]),
    ]

    @Test(arguments: rows)
    func followsCommits(_ commits: [Commit], _ labels: [LabelName], _ effects: [String]) async throws {
        for action in [PullRequestEvent.Action.opened, .reopened, .synchronize] {
            let tester = try Self.tester(commits)
            #expect(try await tester.effects(of: Self.event(labels, action)).map(\.outline) == effects)
            #expect(tester.forge.reads == ["commits"])
        }
        let tester = try Self.tester(commits, labels)
        #expect(try await tester.effects(of: .comment("/check-dco")).map(\.outline) == effects)
        #expect(tester.forge.reads == ["pullRequest", "commits"])
    }

    /// The author of a commit that is not signed off, the settings, whether it passes, and what is asked.
    @Test(
        arguments: [
            ("mem", "{}", false, []), ("mem", #"{"skip_dco_check_for_members": true}"#, true, ["isMember(of:)"]),
            ("col", #"{"skip_dco_check_for_members": true}"#, false, ["isMember(of:)"]),
            (
                "col", #"{"skip_dco_check_for_collaborators": true}"#, true, ["isMember(of:)", "isCollaborator"]
            ),
            ("mem", #"{"skip_dco_check_for_collaborators": true}"#, true, ["isMember(of:)"]),
            (
                "eve", #"{"skip_dco_check_for_collaborators": true}"#, false, ["isMember(of:)", "isCollaborator"]
            ),
            ("renovate[bot]", #"{"trusted_apps": ["renovate"]}"#, true, []),
            ("renovate", #"{"trusted_apps": ["renovate"]}"#, false, []),
            ("mem", #"{"trusted_apps": ["renovate"]}"#, false, []),
            (
                "nat", #"{"skip_dco_check_for_members": true, "trusted_org": "quay"}"#, true,
                ["isMember(of:)", "isMember(of:)"]
            ),
            ("nat", #"{"trusted_org": "quay"}"#, false, []),
            ("bowsprit[bot]", #"{"skip_dco_check_for_members": true}"#, true, []),
        ] as [(Login, String, Bool, [String])]
    )
    func exempts(_ author: Login, _ settings: String, _ passes: Bool, _ reads: [String]) async throws {
        let commits = [Self.commit("a", "One", by: author), Self.commit("b", "Two", by: author)]
        let tester = try Self.tester(commits, [], #"{"harbor/lantern": \#(settings)}"#)
        let effects = try await tester.effects(of: Self.event([]))
        #expect(effects.last?.outline == (passes ? "dco is success" : "dco is failure"))
        #expect(tester.forge.reads == ["commits"] + reads)
    }

    @Test func commitsOfNobodyAreNotExempt() async throws {
        let tester = try Self.tester(
            [Self.commit("a", "One", by: nil)],
            [],
            #"{"*": {"skip_dco_check_for_members": true}}"#
        )
        #expect(try await tester.effects(of: Self.event([])).last?.outline == "dco is failure")
    }

    @Test(
        arguments: [
            ("{}", "harbor/lantern/blob/master/CONTRIBUTING.md"),
            (
                #"{"*": {"contributing_repo": "a/b", "contributing_branch": "main", "contributing_path": "DCO"}}"#,
                "a/b/blob/main/DCO"
            ),
            (
                #"{"*": {"contributing_path": "A"}, "Harbor": {"contributing_branch": "b"}}"#,
                "harbor/lantern/blob/b/CONTRIBUTING.md"
            ),
            (
                #"{"harbor": {"contributing_path": "A"}, "harbor/lantern": {"contributing_path": "B"}}"#,
                "harbor/lantern/blob/master/B"
            ),
            (#"{"quay": {"contributing_path": "A"}}"#, "harbor/lantern/blob/master/CONTRIBUTING.md"),
        ]
    )
    func linksTheGuide(_ configuration: String, _ page: String) async throws {
        let pull = Sample.pullRequest()
        let effects = try await Self.tester([Self.unsigned], [], configuration).effects(of: Self.event([]))
        let status = CommitStatus(
            context: "dco",
            state: .failure,
            description: "1 commit is not signed off.",
            targetURL: "https://github.com/\(page)"
        )
        #expect(effects.last == .setStatus(status, on: pull.head.sha, in: pull.repository))
        #expect(effects.first?.words?.contains("[contributing guide](https://github.com/\(page))") == true)
    }

    @Test func listsTheCommits() async throws {
        let tester = try Self.tester([Self.signed, Self.unsigned])
        let notice = try #require(try await tester.effects(of: Self.event([])).first)
        #expect(notice.words?.contains("\n- [bbbbbbb](https://c/b) `Glow 'brighter'`\n\n") == true)
        #expect(notice.words?.contains("aaaaaaa") == false)
    }

    @Test(
        arguments: [
            .pull(.edited), .pull(.closed), .comment("/check-dco please"), .comment("/check-dco", on: Sample.issue()),
            .comment("/check-dco", on: Issue(Sample.pullRequest { $0.state = .closed })),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester([Self.unsigned])
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test(arguments: ["[]", #"{"harbor": {"trusted_apps": "renovate"}}"#])
    func refusesOtherShapes(_ json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(DCOConfiguration.self, from: Data(json.utf8))
        }
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester([Self.signed])]).isEmpty)
    }
}
