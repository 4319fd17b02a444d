import ForgeModel
import GoTemplate
import JobModel
import Logging
import Reporting
import Settings
import Testing

@testable import BowspritApp

@Suite struct SettingsWiringTests {
    @Test(arguments: [("quiet", GitHubCommentMode.never), ("summed", .summary), ("lantern", .eachJob)])
    func gitHubReporterDecidesAboutComments(name: String, mode: GitHubCommentMode) {
        var settings = SettingsSnapshot()
        settings.bot.gitHubReporter.noCommentRepos = ["harbor/quiet"]
        settings.bot.gitHubReporter.summaryCommentRepos = ["harbor/summed"]
        #expect(settings.commentMode(in: RepositoryName(owner: "harbor", name: name)) == mode)
    }

    @Test func gitHubReporterDecidesAboutTypes() {
        var settings = SettingsSnapshot()
        settings.bot.gitHubReporter.jobTypesToReport = [.postsubmit]
        #expect(settings.reportScope == GitHubReportScope(types: [.postsubmit]))
    }

    @Test func slackHearsOfARepositoryByItsNarrowestKey() {
        var settings = SettingsSnapshot()
        func channel(_ name: String) -> SlackReporterConfiguration {
            var slack = SlackReporterConfiguration()
            slack.defaults.channel = name
            return slack
        }
        settings.bot.slackReporters = RepositoryMap(["*": channel("all"), "harbor/lantern": channel("lantern")])
        #expect(settings.slackReports(on: nil)?.defaults.channel == "all")
        #expect(settings.slackReports(on: Refs(org: "harbor", repo: "compass"))?.defaults.channel == "all")
        #expect(settings.slackReports(on: Refs(org: "harbor", repo: "lantern"))?.defaults.channel == "lantern")
    }

    @Test(arguments: [("*", true), ("harbor", true), ("Harbor/Lantern", true), ("quay", false)])
    func checkRunsAreMadeWhereTheConfigurationSaysSo(_ name: String, _ isOn: Bool) {
        var settings = SettingsSnapshot()
        settings.bot.gitHubReporter.checkRuns = [name]
        #expect(
            settings.bot.gitHubReporter.makesCheckRuns(in: RepositoryName(owner: "harbor", name: "lantern")) == isOn
        )
    }

    @Test func templatesDecideAboutPagesAndComments() throws {
        var settings = SettingsSnapshot()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var spec = ProwJobSpec(type: .presubmit, job: "unit")
        spec.refs = Refs(org: "harbor", repo: "lantern", pulls: [Pull(number: 14, author: "ada", sha: "c14")])
        let status = ProwJobStatus(state: .failure, startTime: nil)
        var job = ProwJob(metadata: ObjectMeta(name: "a1"), spec: spec, status: status)
        #expect(settings.jobPage(of: job, logger: logger) == nil)
        #expect(settings.reportNote(on: job, logger: logger) == nil)
        settings.bot.plank.jobURLTemplate = try CheckedTemplate("https://ci/{{.Spec.Refs.Repo}}/{{.Spec.Job}}")
        settings.bot.plank.reportTemplates = RepositoryMap(["harbor": try CheckedTemplate("See {{.Spec.Job}}'s guide.")]
        )
        #expect(settings.jobPage(of: job, logger: logger) == "https://ci/lantern/unit")
        #expect(settings.reportNote(on: job, logger: logger) == "See unit's guide.")
        job.spec.refs = nil
        #expect(settings.jobPage(of: job, logger: logger) == nil)
    }
}
