import Foundation
import PluginKit
import PluginTesting
import Testing
import WelcomePlugin

@Suite struct WelcomeTests {
    static let pull = Sample.pullRequest()
    static let text = "Welcome @ada. This is your first pull request to harbor/lantern 🎉"
    static let all = ["isMember(of:)", "isCollaborator", "pullRequestNumbers"]

    static func settings(_ json: String) throws -> PerRepository<WelcomeSettings> {
        try JSONDecoder().decode(PerRepository<WelcomeSettings>.self, from: Data(json.utf8))
    }

    static func tester(
        _ json: String = "[]",
        _ trigger: TriggerSettings = TriggerSettings(),
        _ change: (inout FakeForge.Facts) -> Void = { _ in }
    ) throws -> PluginTester<Welcome> {
        var facts = FakeForge.Facts()
        change(&facts)
        return PluginTester(try Welcome(configuration: settings(json)), facts: facts, trigger: trigger)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var json = "[]"
        var numbers: [Int] = []
        var isMember = false
        var isCollaborator = false
        var onlyOrgMembers = false
        var author = User(login: "ada")
        let comment: String?
        let reads: [String]
        var testDescription: String { "\(json) \(numbers) \(isMember) \(isCollaborator) \(author)" }
    }

    static let always = #"[{"repos": ["harbor"], "always_post": true}]"#

    @Test(
        arguments: [
            Row(comment: text, reads: all),
            Row(numbers: [14], comment: text, reads: all),
            Row(json: #"[{"repos": ["harbor"], "message_template": ""}]"#, comment: text, reads: all),
            Row(numbers: [14, 3], comment: nil, reads: all),
            Row(numbers: [3], comment: nil, reads: all),
            Row(isMember: true, comment: nil, reads: ["isMember(of:)"]),
            Row(isCollaborator: true, comment: nil, reads: ["isMember(of:)", "isCollaborator"]),
            Row(
                isCollaborator: true,
                onlyOrgMembers: true,
                comment: text,
                reads: ["isMember(of:)", "pullRequestNumbers"]
            ),
            Row(author: User(login: "ada", kind: .bot), comment: nil, reads: []),
            Row(author: User(login: "ada", kind: .organization), comment: nil, reads: []),
            Row(json: always, numbers: [3, 14], isMember: true, comment: text, reads: []),
            Row(
                json: #"[{"repos": ["other"], "always_post": true}]"#,
                isMember: true,
                comment: nil,
                reads: ["isMember(of:)"]
            ),
            Row(
                json:
                    #"[{"repos": ["harbor"]}, {"repos": ["harbor/lantern"], "message_template": "Hi {{.AuthorName}}."}]"#,
                comment: "Hi ada.",
                reads: all
            ),
            Row(
                json:
                    #"[{"repos": ["harbor"], "always_post": true, "message_template": "{{.Org}}|{{.Repo}}|{{.AuthorLogin}}"}]"#,
                author: User(login: "<a&'b\">"),
                comment: "harbor|lantern|&lt;a&amp;&#39;b&#34;&gt;",
                reads: []
            ),
        ]
    )
    func welcomes(_ row: Row) async throws {
        var trigger = TriggerSettings()
        trigger.onlyOrgMembers = row.onlyOrgMembers
        let tester = try Self.tester(row.json, trigger) {
            $0.pullRequestNumbers["ada"] = row.numbers
            if row.isMember { $0.members["harbor"] = ["ada"] }
            if row.isCollaborator { $0.collaborators[Sample.repository] = ["ada"] }
        }
        let effects = try await tester.effects(of: .pull(.opened, Sample.pullRequest { $0.author = row.author }))
        #expect(effects == row.comment.map { [.comment($0, on: Self.pull.id)] } ?? [])
        #expect(tester.forge.reads == row.reads)
    }

    @Test(
        arguments: [
            .pull(.reopened), .pull(.synchronize), .issue(.opened), .comment("Hello"),
        ] as [ForgeEvent]
    )
    func leavesOthersAlone(_ event: ForgeEvent) async throws {
        let tester = try Self.tester(Self.always)
        #expect(try await tester.effects(of: event).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func aFaultIsNoWelcome() async throws {
        for read in ["isMember(of:)", "pullRequestNumbers"] {
            let tester = try Self.tester { $0.failing = [read] }
            await #expect(throws: FakeForge.Unavailable.self) { try await tester.effects(of: .pull(.opened)) }
        }
    }

    @Test(
        arguments: [
            #"[{"message_template": "{{.Autor}}"}]"#, #"[{"message_template": "{{.Org"}]"#,
            #"[{"message_template": "{{if .Org}}{{.Nobody}}{{end}}"}]"#,
        ]
    )
    func refusesTemplates(_ json: String) throws {
        let error = #expect(throws: DecodingError.self) { try Self.settings(json) }
        guard case .dataCorrupted(let context) = error else {
            Testing.Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.codingPath.last?.stringValue == "message_template")
        #expect(context.debugDescription.hasPrefix("message_template:1:"))
    }

    @Test func refusesARepositoryTwice() throws {
        let twice = try Self.settings(#"[{"repos": ["harbor"]}, {"repos": ["x", "Harbor"]}]"#)
        let error = #expect(throws: ConfigurationError.self) { try Welcome(configuration: twice) }
        #expect(error?.message == "`welcome` names Harbor twice; one entry can hold for it")
    }
}
