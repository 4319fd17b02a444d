import Foundation
import Settings
import Testing
import YAML

@testable import BowspritApp

@Suite struct CheckConfigTests {
    /// A clock that takes a quarter of a second between two looks at it.
    struct SteppingClock: Clock {
        final class Time: @unchecked Sendable {
            let lock = NSLock()
            var milliseconds = 0
        }
        let time = Time()

        var now: ContinuousClock.Instant {
            time.lock.withLock {
                time.milliseconds += 250
                return Self.start.advanced(by: .milliseconds(time.milliseconds))
            }
        }
        var minimumResolution: Duration { .milliseconds(1) }
        func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {}
        private static let start = ContinuousClock.now
    }

    static let files = [
        "config.yaml": "presets: []\n",
        "plugins.yaml": "plugins:\n  o/r: {plugins: [trigger]}\n",
        "jobs/unit.yaml": """
        presubmits:
          o/r:
          - name: unit
            decorate: true
            labels: {preset-gone: "true"}
            spec: {containers: [{args: [make]}]}

        """,
    ]

    /// Reports on files, with the folder taken out of the findings' paths.
    static func report(
        _ changes: [String: String] = [:],
        _ change: (inout CheckConfigOptions, URL) -> Void = { _, _ in }
    ) async throws -> (lines: [String], report: CheckConfigReport) {
        try await Checkout.withFolder { folder in
            for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
                let url = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: url)
            }
            var options = CheckConfigOptions()
            options.configPath = folder.appending(path: "config.yaml").path
            options.jobConfigPath = folder.appending(path: "jobs").path
            options.pluginConfigPath = folder.appending(path: "plugins.yaml").path
            change(&options, folder)
            let report = try await CheckConfig.report(options, clock: SteppingClock())
            return (report.findings.map { $0.description.replacing(folder.path + "/", with: "") }, report)
        }
    }

    static let finding = "jobs/unit.yaml:5:27: warning: no preset is for the label `preset-gone: true`"

    @Test func warningsAreNoErrors() async throws {
        let (lines, report) = try await Self.report()
        #expect(lines == [Self.finding])
        #expect(!report.hasErrors)
        #expect(
            report.summary.text
                == "no errors, 1 warning in 3 files, 1 presubmit, 0 postsubmits, 0 periodics, 1 plugin, 250 ms"
        )
    }

    @Test func strictlyTheyAre() async throws {
        let (lines, report) = try await Self.report { options, _ in options.isStrict = true }
        #expect(lines == [Self.finding.replacing("warning", with: "error")])
        #expect(report.hasErrors)
        #expect(report.summary.text.hasPrefix("1 error, no warnings in "))
    }

    /// Flags that can't be followed, and what is said of them.
    enum Mistake: CaseIterable {
        case nothing, unknownWarning, ruleWithoutLevel, fixedRule, ownJobsOfNobody, repositoryWithoutOwner, missingPath
        case noCheckout, missingToken, halfAnApp

        var words: String {
            switch self {
            case .nothing: "nothing to check"
            case .unknownWarning: "did you mean `mismatched-tide`?"
            case .ruleWithoutLevel: "CODE=off"
            case .fixedRule: "can't be switched"
            case .ownJobsOfNobody: "needs --prow-yaml-repo-name"
            case .repositoryWithoutOwner: "not of the form ORG/REPO"
            case .missingPath: "there is no /nowhere/at/all"
            case .noCheckout: "give --prow-yaml-path"
            case .missingToken: "--github-token-path"
            case .halfAnApp: "go together"
            }
        }

        func make(in options: inout CheckConfigOptions) {
            switch self {
            case .nothing: options = CheckConfigOptions()
            case .unknownWarning: options.warnings = ["mismatched-tid"]
            case .ruleWithoutLevel: options.rules = ["missing-preset"]
            case .fixedRule: options.rules = ["wrong-type=off"]
            case .ownJobsOfNobody: options.ownJobsPath = "x"
            case .repositoryWithoutOwner: options.ownJobsRepository = "o"
            case .missingPath: (options.ownJobsRepository, options.ownJobsPath) = ("o/r", "/nowhere/at/all")
            case .noCheckout: options.ownJobsRepository = "nobody/nothing"
            case .missingToken: options.tokenPath = "/nowhere/at/all"
            case .halfAnApp: options.appID = "1"
            }
        }
    }

    @Test(arguments: Mistake.allCases)
    func flagsThatCannotBeFollowedAreSaid(mistake: Mistake) async throws {
        let error = await #expect(throws: UserError.self) {
            _ = try await Self.report { options, _ in mistake.make(in: &options) }
        }
        #expect(error?.message.contains(mistake.words) == true)
    }
}
