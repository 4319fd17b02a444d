import Settings
import Testing
import YAML

/// Which checks are asked of one configuration with a finding for a default check (two of them about `tide`), an
/// expensive one, an optional one and one that is always asked.
@Suite struct CheckSelectionTests {
    static let config = "tide:\n  queries:\n  - repos: [o/r]\n    labels: [approved]\n"
    static let jobs = """
        periodics:
        - name: nightly
          interval: 24h
          decorate: true
          labels: {preset-gone: "true"}
          clone_depth: 1
          spec: {containers: [{args: [make]}]}
        """
    static let plugins = "plugins:\n  o/docs: {plugins: [approve, verify-owners]}\n"

    static func codes(_ selection: CheckSelection) async throws -> [String] {
        let files = MemoryFiles(["config.yaml": config, "jobs.yaml": jobs, "plugins.yaml": plugins])
        let paths = SettingsPaths(config: "config.yaml", jobConfig: "jobs.yaml", pluginConfig: "plugins.yaml")
        let catalog = PluginCatalog(names: PluginCatalog.prowNames, sections: [])
        let loaded = await SettingsLoader(files: files, catalog: catalog).load(paths)
        let report = await ConfigurationChecks(selection, files: files).report(
            on: try #require(loaded.settings),
            trees: ConfigurationTrees(paths, files: files),
            surroundings: FixedSurroundings()
        )
        #expect(report.skipped == [])
        #expect(report.diagnostics.allSatisfy { $0.severity == .warning })
        return Set(report.diagnostics.map(\.code)).sorted()
    }

    @Test(
        arguments: [
            ([], [], false, false, ["mismatched-tide", "missing-preset", "periodic-default-clone-config"]),
            (
                [], ["mismatched-tide"], false, false,
                [
                    "mismatched-tide-lenient", "missing-preset", "periodic-default-clone-config",
                ]
            ),
            (
                [], ["missing-preset", "no-such-check"], false, false,
                ["mismatched-tide", "periodic-default-clone-config"]
            ),
            (["mismatched-tide-lenient"], [], false, false, ["mismatched-tide-lenient", "missing-preset"]),
            (["mismatched-tide-lenient", "mismatched-tide"], [], false, false, ["mismatched-tide", "missing-preset"]),
            (["valid-decoration-config"], [], false, false, ["missing-preset", "valid-decoration-config"]),
            (
                ["valid-decoration-config"], [], true, false,
                [
                    "mismatched-tide", "missing-preset", "periodic-default-clone-config", "valid-decoration-config",
                ]
            ),
            (
                ["unknown-fields-all"], [], false, true,
                [
                    "missing-preset", "valid-decoration-config", "verify-owners-presence",
                ]
            ),
        ] as [([String], [String], Bool, Bool, [String])]
    )
    func flagsChooseChecks(
        warnings: [String],
        excluded: [String],
        includesDefaults: Bool,
        isExpensive: Bool,
        expected: [String]
    ) async throws {
        let selection = try CheckSelection(
            warnings: warnings,
            excluded: excluded,
            includesDefaults: includesDefaults,
            isExpensive: isExpensive
        )
        #expect(try await Self.codes(selection) == expected)
    }

    @Test func withoutFlagsTheDefaultOnesAreAsked() async throws {
        #expect(try await Self.codes(CheckSelection()) == Self.codes(CheckSelection(warnings: [])))
    }

    @Test func anUnknownWarningIsAnError() throws {
        let error = try #require(throws: UnknownRule.self) { try CheckSelection(warnings: ["mismatched-tid"]) }
        #expect(error.description == "there is no rule or check `mismatched-tid`; did you mean `mismatched-tide`?")
        // The name of a rule of loading is none of a check.
        #expect(throws: UnknownRule.self) { try CheckSelection(warnings: ["job-labels"]) }
    }

    @Test(arguments: [
        "mismatched-tide", "mismatched-tide-lenient", "tide-strict-branch", "tide-context-policy",
        "non-decorated-jobs", "long-job-names", "duplicate-job-refs", "periodic-default-clone-config",
        "needs-ok-to-test", "managed-webhooks", "validate-owners", "missing-trigger", "validate-urls",
        "unknown-fields", "validate-cluster-field", "validate-supplemental-prow-config-hierarchy",
        "validate-supplemental-prow-config-hirarchy", "validate-unmanaged-branchconfig-has-no-subconfig",
        "validate-label", "required-job-annotations", "validate-config-updater-acls", "verify-owners-presence",
        "valid-decoration-config", "unknown-fields-all", "validate-github-app-installation",
    ])
    func everyNameOfProwIsTaken(name: String) throws {
        #expect(CheckSelection.names.contains(name))
        _ = try CheckSelection(warnings: [name])
    }
}
