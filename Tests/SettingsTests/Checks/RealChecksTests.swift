import Settings
import Testing
import YAML

@Suite(.enabled(if: RealConfiguration.isAvailable, "../shared/data is not there"))
struct RealChecksTests {
    @Test func everyFindingHasAPlaceInItsFile() async throws {
        try await RealConfiguration.unpacked { directory in
            let root = "\(directory)/config"
            let paths = SettingsPaths(
                config: "\(root)/prow/config.yaml",
                jobConfig: "\(root)/jobs",
                pluginConfig: "\(root)/prow/plugins.yaml"
            )
            let catalog = PluginCatalog(names: PluginCatalog.prowNames, sections: PluginCatalog.prowSections)
            let loaded = await SettingsLoader(catalog: catalog).load(paths)
            let settings = try #require(loaded.settings)
            let checks = ConfigurationChecks(try CheckSelection(warnings: [], isExpensive: true))
            let files = LocalSettingsFiles()
            let report = await checks.report(on: settings, trees: ConfigurationTrees(paths, files: files))
            #expect(Set(report.skipped.map(\.name)) == ["verify-owners-presence", "validate-github-app-installation"])
            #expect(report.diagnostics.count > 100)
            for (file, findings) in Dictionary(grouping: report.diagnostics, by: \.file) {
                let text = String(decoding: try files.contents(of: file), as: UTF8.self)
                let source = SourceText(text)
                #expect(findings.allSatisfy { $0.rendered(in: source).contains("\n") })
            }
            // What people should know of prow.k8s.io's own configuration, and no flood of it.
            let counts = Dictionary(grouping: report.diagnostics, by: \.code).mapValues(\.count)
            #expect(counts[RuleCode.missingPreset.rawValue] == 2)
            #expect(counts[RuleCode.requiredContexts.rawValue] == 15)
            #expect(counts[RuleCode.periodicDefaultCloneConfig.rawValue] == 20)
            #expect(counts[RuleCode.longJobNames.rawValue] == 320)
            #expect((1...40).contains(counts[RuleCode.mismatchedTide.rawValue] ?? 0))
        }
    }
}
