import ConfigurationSchema
import Foundation
import JobModel
import Settings
import Testing
import YAML

@Suite struct ComponentTests {
    static func bot(_ text: String) async throws -> BotConfiguration {
        let loaded = await load(config: text)
        #expect(loaded.mistakes == [])
        return try #require(loaded.settings).bot
    }

    @Test func olderFormsBecomeNewOnes() async throws {
        let bot = try await Self.bot(
            """
            pubsub_subscriptions: {b: [t], a: [s, u]}
            deck:
              rerun_auth_configs:
                o/r: {github_users: [ada]}
                "*": {allow_anyone: true}
                o: {github_orgs: [o]}
              spyglass:
                gcs_browser_prefix: https://a/
                gcs_browser_prefixes_by_bucket: {b: https://b/}
                viewers: {'^build-log\\.txt$': [build-log-viewer], '^x$': [coverage]}
                lenses: [{lens: {name: junit}, required_files: ['^artifacts/']}]
            """
        )
        #expect(bot.pubSubTriggers.map(\.project) == ["a", "b"])
        #expect(bot.pubSubTriggers.first?.topics == ["s", "u"])
        #expect(bot.pubSubTriggers.allSatisfy { $0.allowedClusters == ["*"] && $0.maxOutstandingMessages == 10 })
        #expect(bot.deck.rerunAuth(repo: "o/r", cluster: "default").gitHubUsers == ["ada"])
        #expect(bot.deck.rerunAuth(repo: "o/x", cluster: "default").gitHubOrgs == ["o"])
        #expect(bot.deck.rerunAuth(repo: "", cluster: "default").allowAnyone)
        let spyglass = bot.deck.spyglass
        #expect(spyglass.lenses.map(\.lens.name) == ["junit", "buildlog", "coverage"])
        #expect(spyglass.gcsBrowserPrefixes.values == ["*": "https://a/"])
        #expect(spyglass.gcsBrowserPrefixesByBucket == ["*": "https://a/", "b": "https://b/"])
    }

    @Test func theLastEntrySaysWhoMayRerun() async throws {
        let bot = try await Self.bot(
            """
            deck:
              default_rerun_auth_configs:
              - {rerun_auth_configs: {github_orgs: [o]}}
              - {cluster: trusted, rerun_auth_configs: {github_users: [ada]}}
            """
        )
        #expect(bot.deck.rerunAuth(repo: "o/r", cluster: "trusted").gitHubUsers == ["ada"])
        #expect(bot.deck.rerunAuth(repo: "o/r", cluster: "trusted").gitHubOrgs == [])
        #expect(bot.deck.rerunAuth(repo: "o/r", cluster: "default").gitHubOrgs == ["o"])
    }

    @Test func aJobsOwnWordsToSlackWin() async throws {
        let bot = try await Self.bot(
            "slack_reporter_configs: {'*': {channel: a, host: h, job_states_to_report: [failure], report: true}}"
        )
        let reporter = try #require(bot.slackReporters.values["*"])
        #expect(reporter.settings(for: nil).reportTemplate.hasPrefix("Job {{.Spec.Job}} of type"))
        var own = SlackReporterConfig()
        own.channel = "b"
        own.report = false
        let settings = reporter.settings(for: own)
        #expect([settings.channel, settings.host] == ["b", "h"])
        #expect(settings.jobStatesToReport == [.failure])
        #expect(settings.report == false)
    }

    @Test func entriesKnowTheirPlaces() async throws {
        let bot = try await Self.bot(
            """
            plank:
              default_decoration_config_entries:
              - config: {timeout: 1h}
            prowjob_default_entries:
            - config: {tenant_id: a}
            tide:
              queries:
              - orgs: [o]
            """
        )
        #expect(bot.plank.decorationEntries.map(\.location?.line) == [3])
        #expect(bot.prowJobDefaultEntries.map(\.location?.line) == [5])
        #expect(bot.tide.queries.map(\.location?.line) == [8])
    }

    @Test(arguments: [
        (
            "pubsub_subscriptions: {a: [b]}\npubsub_triggers: [{project: a}]",
            "1:23: error: `pubsub_subscriptions` and `pubsub_triggers` are both given"
        ),
        ("pubsub_triggers: [{topics: [a]}]", "1:19: error: the key \"project\" is missing"),
        (
            "pubsub_triggers: [{project: a, max_outstanding_messages: -1}]",
            "1:58: error: `max_outstanding_messages` must"
        ),
        ("slack_reporter_configs: {o: {report: true}}", "1:29: error: reports to Slack need a `channel`"),
        ("jenkins_operators: [{label_selector: a}]", "1:20: error: the only one of `jenkins_operators` must have no"),
        ("jenkins_operators: [{label_selector: a}, {}]", "1:20: error: each of several `jenkins_operators` needs a"),
        ("jenkins_operators: [{max_concurrency: -1}]", "1:39: error: `max_concurrency` must not be negative"),
        ("deck: {additional_allowed_buckets: [a]}", "1:36: error: `additional_allowed_buckets` has no effect while"),
        (
            "deck: {rerun_auth_configs: {o: {}}, default_rerun_auth_configs: [{}]}",
            "1:28: error: `rerun_auth_configs` and `default_rerun_auth_configs` are both given"
        ),
        ("deck: {spyglass: {size_limit: -1}}", "1:31: error: `size_limit` must not be negative"),
        ("deck: {spyglass: {lenses: [{lens: {}}]}}", "1:35: error: the key \"name\" is missing"),
        (
            "deck: {spyglass: {lenses: [{lens: {name: a}, required_files: ['(']}]}}",
            "1:63: error: the regular expression \"(\" doesn't compile"
        ),
        ("deck: {spyglass: {viewers: {'(': [a]}}}", "1:28: error: the regular expression \"(\" doesn't compile"),
        (
            "deck: {spyglass: {gcs_browser_prefix: a, gcs_browser_prefixes: {'*': b}}}",
            "1:39: error: `gcs_browser_prefix` and the key `*` of `gcs_browser_prefixes` are both given"
        ),
        ("gangway: {allowed_api_clients: [{}]}", "1:33: error: the key \"gcp\" is missing"),
        ("tide: {max_goroutines: -1}", "1:24: error: `max_goroutines` must not be negative"),
        ("plank: {max_revivals: -1}", "1:23: error: `max_revivals` must not be negative"),
        ("plank: {job_url_prefix_config: {o: 'a b'}}", "1:32: error: `a b`, for `o`, is not an address"),
        ("status_error_link: nowhere", "1:20: error: `nowhere` is not an address"),
        ("github: {link_url: 'ftp://a'}", "1:20: error: `ftp://a` is not an address"),
        ("push_gateway: {interval: soon}", "1:26: error: \"soon\" is not a duration"),
        ("scheduler: {external: {url: 'http://a', cache: {}}}", "1:48: error: the key \"entry_timeout_interval\""),
        ("gerrit: {allowed_presubmit_trigger_re: '('}", "1:40: error: the regular expression \"(\" doesn't compile"),
        ("branch-protection: {include: [a], exclude: [b]}", "1:44: error: `include` and `exclude` exclude each other"),
        ("branch-protection: {exclude: ['(']}", "1:31: error: the regular expression \"(\" doesn't compile"),
        (
            "managed_webhooks: {org_repo_config: {o: {token_created_after: yesterday}}}",
            "1:63: error: \"yesterday\" is not a time"
        ),
    ])
    func findings(text: String, start: String) async {
        let loaded = await load(config: text)
        #expect(loaded.settings == nil)
        #expect(loaded.mistakes.first?.hasPrefix("config.yaml:\(start)") == true, "\(loaded.lines)")
    }

    @Test(arguments: [
        ("allowed_jobs_filters: []", "1234", "`allowed_jobs_filters` must not be empty"),
        ("allowed_jobs_filters: [{tenant_id: ''}]", "1234", "`tenant_id` must not be empty"),
        ("allowed_jobs_filters: [{tenant_id: a}]", "12x4", "`12x4` is not the number of a project"),
    ])
    func clientsAreChecked(filters: String, number: String, message: String) async {
        let gcp = "{endpoint_api_consumer_type: PROJECT, endpoint_api_consumer_number: '\(number)'}"
        let loaded = await load(config: "gangway: {allowed_api_clients: [{gcp: \(gcp), \(filters)}]}")
        #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [message])
    }

    @Test func noClientIsNamedTwice() async {
        let client = """
            {gcp: {endpoint_api_consumer_type: PROJECT, endpoint_api_consumer_number: '1'}, \
            allowed_jobs_filters: [{tenant_id: a}]}
            """
        let loaded = await load(config: "gangway: {allowed_api_clients: [\(client), \(client)]}")
        #expect(loaded.mistakes == ["config.yaml:1:32: error: the client 1 is named twice"])
    }

    /// 2026-11-23T00:00:00Z
    static let now = Date(timeIntervalSince1970: 1_795_392_000)

    @Test(arguments: [("2026-11-22T23:59:59Z", false), ("2026-11-23T00:00:00Z", false), ("2026-11-23T00:00:01Z", true)])
    func tokensAreNotFromTheFuture(time: String, isWrong: Bool) throws {
        let key = try #require(CodingUserInfoKey.currentTime)
        let decoder = YAMLDecoder(userInfo: [key: Self.now])
        let text = "org_repo_config: {o: {token_created_after: '\(time)'}}"
        let decoded = decoder.decode(ManagedWebhooks.self, from: text, file: "config.yaml")
        let line = "config.yaml:1:44: error: `token_created_after` must not lie in the future"
        #expect(decoded.diagnostics.map(\.description) == (isWrong ? [line] : []))
        #expect(YAMLDecoder().decode(ManagedWebhooks.self, from: text, file: "config.yaml").diagnostics == [])
    }

    /// Each key is named once, with everything that leads to it, and what has an effect is not.
    @Test func keysWithoutEffectAreNamedOnce() async {
        let loaded = await load(
            config: """
                tide: {gerrit: {ratelimit: 1}, sync_period: 1m, max_goroutines: ~}
                branch-protection:
                  orgs:
                    o: {enforce_admins: true, protect: true}
                    p: {repos: {r: {enforce_admins: false}}}
                """
        )
        #expect(
            loaded.lines == [
                "config.yaml:1:16: warning: Bowsprit does nothing with `tide.gerrit`",
                "config.yaml:4:25: warning: Bowsprit does nothing with `branch-protection.orgs.enforce_admins`",
            ]
        )
    }
}
