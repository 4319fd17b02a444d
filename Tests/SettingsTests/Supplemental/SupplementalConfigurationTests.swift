import ForgeModel
import JobModel
import Settings
import Testing
import YAML

@Suite struct SupplementalConfigurationTests {
    static let repository = RepositoryName(owner: "o", name: "r")

    /// Both files together, and what is wrong with the second.
    static func merged(_ main: String, _ supplement: String) async throws -> (BotConfiguration, [String]) {
        var bot = try #require(await load(config: main).settings).bot
        let node = try #require(try YAMLParser().parse(supplement, file: "o_prowconfig.yaml"))
        let file = SupplementalConfiguration.read(node)
        let twice = file.value.map { bot.merge($0) } ?? []
        return (bot, (file.diagnostics + twice).map(\.description))
    }

    @Test func addsToTheMainFile() async throws {
        let (bot, lines) = try await Self.merged(
            """
            branch-protection: {orgs: {o: {repos: {other: {protect: true}}}}}
            tide: {queries: [{orgs: [p]}], merge_method: {p: squash}}
            """,
            """
            branch-protection:
              protect-tested-repos: true
              orgs: {O: {enforce_admins: true, repos: {r: {branches: {main: {protect: true}}}}}}
            slack_reporter_configs: {o: {channel: alerts}}
            tide: {queries: [{repos: [o/r]}], merge_method: {o/r: rebase}}
            """
        )
        #expect(lines == [])
        let policy = try bot.branchProtection.policy(for: Self.repository, branch: "main", presubmits: .init([]))
        #expect(policy?.protect == true)
        #expect(policy?.enforceAdmins == true)
        #expect(bot.branchProtection.protectsTestedRepos == true)
        #expect(bot.slackReporters[Self.repository]?.defaults.channel == "alerts")
        #expect(bot.tide.queries.map(\.location?.file) == ["config.yaml", "o_prowconfig.yaml"])
        #expect(bot.tide.mergeMethod(for: Self.repository, branch: "main") == .rebase)
        #expect(bot.tide.mergeMethod(for: RepositoryName(owner: "p", name: "r"), branch: "main") == .squash)
    }

    @Test(arguments: [
        ("branch-protection: {protect: true}", "1:20", "branch-protection"),
        ("branch-protection: {allow_disabled_policies: true}", "1:46", "branch-protection.allow_disabled_policies"),
        ("branch-protection: {orgs: {O: {protect: true}}}", "1:31", "branch-protection.orgs.O"),
        (
            "branch-protection: {orgs: {o: {repos: {R: {protect: true}}}}}", "1:43",
            "branch-protection.orgs.o.repos.R"
        ),
        (
            "branch-protection: {orgs: {o: {repos: {r: {branches: {main: {protect: true}}}}}}}", "1:61",
            "branch-protection.orgs.o.repos.r.branches.main"
        ),
        ("slack_reporter_configs: {'*': {channel: a}}", "1:31", "slack_reporter_configs.*"),
        ("tide: {merge_method: {O/r: squash}}", "1:28", "tide.merge_method.o/r"),
    ])
    func saysWhatIsSetTwice(supplement: String, place: String, path: String) async throws {
        let main = """
            branch-protection:
              protect: true
              allow_disabled_policies: false
              orgs:
                o:
                  protect: false
                  repos: {r: {protect: true, branches: {main: {protect: false}}}}
            slack_reporter_configs: {'*': {channel: main}}
            tide: {merge_method: {o/r: rebase}}
            """
        let (bot, lines) = try await Self.merged(main, supplement)
        #expect(lines == ["o_prowconfig.yaml:\(place): error: `\(path)` is set in another file already"])
        #expect(bot.tide.mergeMethod(for: Self.repository, branch: "main") == .rebase)
        #expect(bot.slackReporters[Self.repository]?.defaults.channel == "main")
        #expect(bot.branchProtection.allowsDisabledPolicies == false)
    }

    @Test(arguments: [
        ("plank: {}", "1:1: error: `plank` can be set in the main file only"),
        ("periodics: []", "1:1: error: `periodics` can be set in the main file only"),
        ("tide: {squash_label: a}", "1:8: error: `tide.squash_label` can be set in the main file only"),
        ("tide: {querys: []}", "1:8: error: unknown key \"querys\"; did you mean \"queries\"?"),
        ("tide: {queries: [{}]}", "1:18: error: a query needs `orgs` or `repos`"),
    ])
    func refusesTheRest(supplement: String, line: String) async throws {
        #expect(try await Self.merged("", supplement).1 == ["o_prowconfig.yaml:\(line)"])
    }
}
