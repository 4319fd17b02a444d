import ForgeModel
import JobModel
import Settings
import Testing
import YAML

@Suite struct RealConfigurationTests {
    @Test(.enabled(if: RealConfiguration.isAvailable, "../shared/data is not there"))
    func testInfraLoads() async throws {
        try await RealConfiguration.unpacked { directory in
            let loader = SettingsLoader(
                catalog: PluginCatalog(names: ["approve", "lgtm"], sections: ["approve", "lgtm"])
            )
            let loaded = await loader.load(
                SettingsPaths(
                    config: "\(directory)/config/prow/config.yaml",
                    jobConfig: "\(directory)/config/jobs",
                    pluginConfig: "\(directory)/config/prow/plugins.yaml"
                )
            )
            let errors = loaded.diagnostics.filter { $0.severity == .error }
            #expect(errors.isEmpty)
            let jobs = try #require(loaded.settings).jobs
            #expect(jobs.presubmits.values.map(\.count).reduce(0, +) == 2261)
            #expect(jobs.presubmits["kubernetes/kubernetes"]?.count == 461)
            #expect(jobs.postsubmits.values.map(\.count).reduce(0, +) == 253)
            #expect(jobs.periodics.count == 1335)
        }
    }
}
