import Foundation
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

    @Test(arguments: [
        (["missing-preset=off"], [], [String]()),
        (["missing-preset=error"], [], [finding.replacing("warning", with: "error")]),
        ([], ["missing-preset"], []),
    ])
    func findingsAreSwitchedByName(rules: [String], excluded: [String], expected: [String]) async throws {
        let (lines, _) = try await Self.report { options, _ in
            options.rules = rules
            options.excludedWarnings = excluded
        }
        #expect(lines == expected)
    }

    @Test func sectionsOfPluginsAreDecoded() async throws {
        let plugins = "plugins:\n  o/r: {plugins: [trigger]}\nsize:\n  s: many\n"
        let (lines, report) = try await Self.report(["plugins.yaml": plugins])
        #expect(lines == [Self.finding, "plugins.yaml:4:6: error: expected an integer, found \"many\""])
        #expect(report.hasErrors)
    }

    @Test func whatLeavesNoConfigurationStaysAnError() async throws {
        let (lines, report) = try await Self.report(["jobs/unit.yaml": "presubmits: {o/r: [{name: a b}]}\nx: 1\n"]) {
            options,
            _ in options.rules = ["unknown-key=error"]
        }
        #expect(lines.contains { $0.hasSuffix("error: unknown key \"x\"") })
        #expect(report.hasErrors)
        #expect(report.summary.text.contains(" in 3 files, 0 presubmits"))
    }

    @Test func ownJobsAreCheckedWithTheCentralOnes() async throws {
        let own = "presubmits:\n- name: unit\n  decorate: true\n  spec: {containers: [{args: [make]}]}\n"
        let (lines, report) = try await Self.report([".prow.yaml": own]) { options, folder in
            options.ownJobsRepository = "o/r"
            options.ownJobsPath = folder.appending(path: ".prow.yaml").path
        }
        #expect(
            lines.first == ".prow.yaml:2:9: error: the job `unit` is also at jobs/unit.yaml:3:5 for a branch of both"
        )
        #expect(report.summary.configuration.files == 4)
    }

    @Test func aFolderOfOwnJobsFollowsItsIgnoreFile() async throws {
        let job = "presubmits: [{name: own, decorate: true, spec: {containers: [{args: [make]}]}}]\n"
        let changes = [
            ".prow/a/x.yaml": job, ".prow/b/x.yaml": "postsubmits: []\n", ".prow/skip/x.yaml": "[",
            ".prow/.prowignore": "skip/\n",
        ]
        let (lines, report) = try await Self.report(changes) { options, folder in
            options.ownJobsRepository = "o/r"
            options.ownJobsPath = folder.appending(path: ".prow").path
        }
        #expect(lines == [Self.finding])
        #expect(report.summary.configuration.files == 5)
    }

    @Test(
        arguments: [
            (
                {
                    $0.configPath = nil; $0.jobConfigPath = nil; $0.pluginConfigPath = nil
                }, "nothing to check"
            ),
            ({ $0.warnings = ["mismatched-tid"] }, "did you mean `mismatched-tide`?"),
            ({ $0.rules = ["missing-preset"] }, "CODE=off"),
            ({ $0.rules = ["wrong-type=off"] }, "can't be switched"),
            ({ $0.ownJobsPath = "x" }, "needs --prow-yaml-repo-name"),
            ({ $0.ownJobsRepository = "o" }, "not of the form ORG/REPO"),
            (
                {
                    $0.ownJobsRepository = "o/r"; $0.ownJobsPath = "/nowhere/at/all"
                }, "there is no /nowhere/at/all"
            ),
            ({ $0.ownJobsRepository = "nobody/nothing" }, "give --prow-yaml-path"),
            ({ $0.tokenPath = "/nowhere/at/all" }, "--github-token-path"),
            ({ $0.appID = "1" }, "go together"),
        ] as [(@Sendable (inout CheckConfigOptions) -> Void, String)]
    )
    func flagsThatCannotBeFollowedAreSaid(
        change: @Sendable (inout CheckConfigOptions) -> Void,
        words: String
    ) async throws {
        let error = try await #require(throws: UserError.self) {
            _ = try await Self.report { options, _ in change(&options) }
        }
        #expect(error.message.contains(words), "\(error)")
    }
}
