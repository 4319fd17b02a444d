import ForgeModel
import GoTemplate
import JobModel
import Settings
import Testing
import YAML

@Suite struct BotConfigurationTests {
    static let repository = RepositoryName(owner: "o", name: "r")

    static func bot(_ text: String) async throws -> BotConfiguration {
        let loaded = await load(config: text)
        #expect(loaded.mistakes == [])
        return try #require(loaded.settings).bot
    }

    @Test func anEmptyFileMeansProwsDefaults() async throws {
        let bot = try await Self.bot("")
        #expect(bot.logLevel == "info")
        #expect(bot.plank.podPendingTimeout == .minutes(10))
        #expect(bot.plank.maxRevivals == 3)
        #expect(bot.sinker.maxProwJobAge == .hours(48))
        #expect(bot.sinker.terminatedPodTTL == .minutes(30))
        #expect(bot.gitHub.linkURL == "https://github.com")
        #expect(!bot.inRepoConfig.isEnabled(for: Self.repository))
        #expect(bot.gitHubReporter.comments(in: Self.repository))
        #expect(bot.ownersDirDenylist.patterns(for: Self.repository) == OwnersDirDenylist.preconfigured)
    }

    @Test func everySectionIsRead() async throws {
        let bot = try await Self.bot(
            """
            log_level: debug
            prowjob_namespace: jobs
            pod_namespace: pods
            github: {link_url: "http://127.0.0.1:1"}
            plank:
              job_url_template: t
              job_url_prefix_config: {"*": https://a/, o: https://b/}
              report_template: r
              max_concurrency: 7
              max_revivals: 0
              pod_pending_timeout: 1m
              default_decoration_configs:
                o/r: {timeout: 3h}
                "*": {timeout: 1h}
                o: {timeout: 2h}
            sinker: {resync_period: 1m, terminated_pod_ttl: 30m, exclude_clusters: [a]}
            deck: {spyglass: {size_limit: 5}, hidden_repos: [o]}
            github_reporter: {job_types_to_report: [postsubmit], no_comment_repos: [o/r], summary_comment_repos: [p]}
            in_repo_config:
              enabled: {"*": false, o: true, o/x: false}
              allowed_clusters: {o/r: [big]}
            owners_dir_denylist: {default: [vendor], repos: {o/r: [old]}, ignore_preconfigured_defaults: true}
            """
        )
        #expect(bot.logLevel == "debug")
        #expect(
            [bot.prowJobNamespace, bot.podNamespace, bot.gitHub.linkURL] == ["jobs", "pods", "http://127.0.0.1:1"]
        )
        #expect(bot.plank.jobURLPrefixes[Self.repository] == "https://b/")
        #expect(bot.plank.reportTemplates[Self.repository]?.text == "r")
        #expect(bot.plank.maxConcurrency == 7)
        #expect(bot.plank.maxRevivals == 0)
        #expect(bot.plank.podPendingTimeout == .minutes(1))
        #expect(bot.plank.decorationEntries.map(\.entry.repo) == ["*", "o", "o/r"])
        #expect(bot.sinker.terminatedPodTTL == .minutes(30))
        #expect(bot.deck.spyglass.sizeLimit == 5)
        #expect(bot.gitHubReporter.jobTypesToReport == [.postsubmit])
        #expect(!bot.gitHubReporter.comments(in: Self.repository))
        #expect(bot.gitHubReporter.summarizes(in: RepositoryName(owner: "p", name: "q")))
        #expect(bot.inRepoConfig.isEnabled(for: Self.repository))
        #expect(!bot.inRepoConfig.isEnabled(for: RepositoryName(owner: "o", name: "x")))
        #expect(bot.inRepoConfig.allows(cluster: "big", for: Self.repository))
        #expect(bot.inRepoConfig.allows(cluster: "default", for: Self.repository))
        #expect(!bot.inRepoConfig.allows(cluster: "big", for: RepositoryName(owner: "o", name: "x")))
        #expect(bot.ownersDirDenylist.patterns(for: Self.repository) == ["vendor", "old"])
        let defaults = bot.jobDefaults(presets: [])
        #expect(defaults.decoration(repo: "o/r", cluster: "default").timeout == .hours(3))
        #expect(defaults.decoration(repo: "p/r", cluster: "default").timeout == .hours(1))
    }

    @Test(arguments: [("", true), ("'*': ", true), ("'*': []", false), ("'*': [big]", false), ("o: [default]", true)])
    func theDefaultClusterIsAllowedUnlessTheStarSaysOtherwise(entry: String, isAllowed: Bool) async throws {
        let bot = try await Self.bot("in_repo_config: {allowed_clusters: {\(entry)}}")
        #expect(bot.inRepoConfig.allows(cluster: "default", for: Self.repository) == isAllowed)
    }

    @Test func sectionsWithoutEffectAreKeptAndNamed() async throws {
        let loaded = await load(
            config: "gerrit: {tick_interval: 2m}\nscheduler: {enabled: true}\nplank:\n  max_goroutines: 3\n"
        )
        #expect(
            loaded.lines == [
                "config.yaml:1:9: warning: Bowsprit does nothing with `gerrit`",
                "config.yaml:2:12: warning: Bowsprit does nothing with `scheduler`",
                "config.yaml:4:19: warning: Bowsprit does nothing with `plank.max_goroutines`",
            ]
        )
        #expect(loaded.settings?.bot.gerrit?.tickInterval == .minutes(2))
    }

    @Test(arguments: [
        ("plnak: {}", "1:1: error: unknown key \"plnak\"; did you mean \"plank\"?"),
        ("plank: {max_concurrency: -1}", "1:26: error: `max_concurrency` must not be negative"),
        (
            "plank: {report_template: a, report_templates: {'*': b}}",
            "1:26: error: `report_template` and `report_templates` are both given"
        ),
        (
            "plank: {default_decoration_configs: {'*': {}}, default_decoration_config_entries: [{config: {}}]}",
            "1:37: error: `default_decoration_configs` and `default_decoration_config_entries` are both given"
        ),
        (
            "github_reporter: {job_types_to_report: [batch]}",
            "1:40: error: jobs of the type `batch` can't be reported to GitHub"
        ),
        ("github_reporter: {job_types_to_report: [nightly]}", "1:41: error: \"nightly\" is not one of \"presubmit\""),
        ("owners_dir_denylist: {default: ['(']}", "1:33: error: the regular expression \"(\" doesn't compile"),
        ("github: {link: a}", "1:10: error: unknown key \"link\""),
        ("sinker: []", "1:9: error: expected a map, found a list"),
    ])
    func findings(text: String, start: String) async {
        let loaded = await load(config: text)
        #expect(loaded.settings == nil)
        #expect(loaded.mistakes.count == 1)
        #expect(loaded.mistakes.first?.hasPrefix("config.yaml:\(start)") == true, "\(loaded.lines)")
    }

    @Test func wholeValuesFollowYAMLsRules() async throws {
        let values = "{a: yes, b: 'yes', c: 0x10, d: 1.5, e: ~, f: [1, {g: h}], i: 4Gi, j: 010}"
        let text = "deck: {spyglass: {lenses: [{lens: {name: a, config: \(values)}}]}}"
        let expected: JSONValue = [
            "a": true, "b": "yes", "c": 16, "d": .double(1.5), "e": .null, "f": [1, ["g": "h"]], "i": "4Gi", "j": 8,
        ]
        #expect(try await Self.bot(text).deck.spyglass.lenses.first?.lens.config == expected)
        #expect(
            await load(config: "deck: {spyglass: {lenses: [{lens: {name: a, config: {a: {b: 1, b: 2}}}}]}}").mistakes
                == [
                    "config.yaml:1:53: error: the key \"b\" is given twice in the map at line 1"
                ]
        )
    }
}
