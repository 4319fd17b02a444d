import Settings
import Testing

@Suite struct SettingsSummaryTests {
    @Test func figuresAreCounted() async {
        let jobs = """
            presubmits:
              o/r: [{name: a, spec: &s {containers: [{}]}}, {name: b, spec: *s}]
              o/x: [{name: a, spec: *s}]
            periodics: [{name: n, interval: 1h, spec: *s}]
            """
        let plugins = "plugins:\n  o: [approve, lgtm]\n  k: [lgtm]\n"
        let loaded = await load(jobs: jobs, plugins: plugins)
        let summary = SettingsSummary(loaded.settings, files: loaded.files.count, duration: .microseconds(1_512_900))
        #expect(
            summary.description == "3 files, 3 presubmits, 0 postsubmits, 1 periodic, 2 plugins, 1512 ms"
        )
    }

    @Test func aBrokenConfigurationHasOnlyFiles() async {
        let loaded = await load(jobs: "a: [")
        let summary = SettingsSummary(loaded.settings, files: loaded.files.count, duration: .zero)
        #expect(summary.description == "2 files, 0 presubmits, 0 postsubmits, 0 periodics, 0 plugins, 0 ms")
    }
}
