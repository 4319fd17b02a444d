import GoTemplate
import JobModel
import Settings
import Testing

@Suite struct TemplateSettingsTests {
    @Test(
        "A mistake in a template is placed inside its text",
        arguments: [
            (
                "plank:\n  job_url_template: https://ci/{{.Spec.Jbo}}/",
                "config.yaml:2:39: error: ProwJobSpec has no field \"Jbo\"; it has Type, Agent,"
            ),
            (
                "plank:\n  job_url_template: 'it''s {{.Spec.Jbo}}'",
                "config.yaml:2:35: error: ProwJobSpec has no field \"Jbo\""
            ),
            (
                "plank:\n  job_url_template: \"{{if eq .Spec.Job \\\"a\\\"}}{{.Nope}}{{end}}\"",
                "config.yaml:2:49: error: ProwJob has no field \"Nope\""
            ),
            (
                "plank:\n  report_templates:\n    o/r: |\n      # Help\n      {{if .Spec.Job}}\n    '*': ok",
                "config.yaml:5:9: error: {{if}} is not closed; add {{end}}"
            ),
            (
                "plank:\n  report_template: '{{foo}}'",
                "config.yaml:2:23: error: unknown function \"foo\"; there are and,"
            ),
            (
                "tide:\n  merge_commit_template:\n    o/r: {title: '{{.Spec}}'}",
                "config.yaml:3:21: error: PullRequest has no field \"Spec\"; it has Number, Org,"
            ),
            (
                "slack_reporter_configs:\n  '*': {channel: c, report_template: '{{.Spec.Refs.Org}}'}",
                "config.yaml:2:51: error: there is no value to ask for \"Org\"; ask before with {{if}} or {{with}}"
            ),
            ("slack_reporter_configs:\n  o/r: {host: h}", "config.yaml:2:8: error: reports to Slack need a `channel`"),
        ]
    )
    func placesMistakes(config: String, expected: String) async {
        let errors = await load(config: config).lines.filter { $0.contains(": error: ") }
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix(expected) == true, "\(errors)")
    }

    @Test func slackOfProwIsUnderstood() async {
        let config = """
            slack_reporter_configs:
              '*': {job_types_to_report: [periodic], host: h, channel: c, job_states_to_report: [failure], report: true}
              o/r:
                channel: d
                report_template: 'Job {{.Spec.Job}} ended with state {{.Status.State}}. <{{.Status.URL}}|View logs>'
            """
        #expect(await load(config: config).lines == [])
    }

    @Test(
        "The page of a run comes from a prefix or from the template",
        arguments: [
            ("{}", true, nil),
            ("{job_url_template: 'https://t/{{.Spec.Job}}/{{.Status.BuildID}}'}", true, "https://t/unit/7"),
            (
                "{job_url_template: 'https://t/{{.Spec.Job}}', job_url_prefix_config: {'*': https://p}}", false,
                "https://t/unit"
            ),
            (
                "{job_url_prefix_config: {'*': https://p/view/}}", true,
                "https://p/view/gs/logs/pr-logs/pull/o_r/5/unit/7"
            ),
            (
                "{job_url_prefix_config: {'*': https://p, o: https://o, o/r: https://r/}}", true,
                "https://r/gs/logs/pr-logs/pull/o_r/5/unit/7"
            ),
            (
                "{job_url_prefix_config: {x: https://x, o: https://o}, jobURLPrefixDisableAppendStorageProvider: true}",
                true, "https://o/logs/pr-logs/pull/o_r/5/unit/7"
            ),
            ("{job_url_prefix_config: {x: https://x}, job_url_template: ''}", true, nil),
        ] as [(String, Bool, String?)]
    )
    func pages(plank: String, isDecorated: Bool, expected: String?) async throws {
        let bot = try await BotConfigurationTests.bot("plank: \(plank)")
        var spec = ProwJobSpec(type: .presubmit, job: "unit")
        spec.refs = Refs(org: "o", repo: "r", pulls: [Pull(number: 5, author: "ada", sha: "c")])
        if isDecorated {
            spec.decorationConfig = DecorationConfig()
            spec.decorationConfig?.gcsConfiguration = GCSConfiguration()
            spec.decorationConfig?.gcsConfiguration?.bucket = "logs"
        }
        var status = ProwJobStatus(state: .triggered, startTime: nil)
        status.buildID = "7"
        let job = ProwJob(metadata: ObjectMeta(name: "a1"), spec: spec, status: status)
        #expect(try bot.plank.jobURL(for: job) == expected)
        // A decorated job's own prefix comes first, and its bucket names the storage.
        spec.decorationConfig?.gcsConfiguration?.jobURLPrefix = "https://own"
        spec.decorationConfig?.gcsConfiguration?.bucket = "s3://b/deep"
        guard isDecorated, bot.plank.jobURLPrefixOmitsStorageProvider == false else { return }
        let own = try bot.plank.jobURL(for: ProwJob(metadata: ObjectMeta(), spec: spec, status: status))
        #expect(own == "https://own/s3/b/deep/pr-logs/pull/o_r/5/unit/7")
    }
}
