import ForgeModel
import JobModel
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

    @Test func whatHasNoEffectIsNamed() {
        var settings = SettingsSnapshot()
        #expect(settings.keysWithoutEffect == [])
        settings.bot.tide.blockerLabel = "tide/merge-blocker"
        #expect(settings.keysWithoutEffect == ["tide.blocker_label"])
    }
}
