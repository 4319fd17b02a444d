import Foundation
import JobModel
import Settings
import Testing
import YAML

@Suite struct SettingsLoaderTests {
    static let periodic = "cron: '@daily', spec: {containers: [{}]}"

    static func periodics(_ files: [String: String]) async -> LoadedSettings {
        await SettingsLoader(files: MemoryFiles(files), catalog: testCatalog).load(SettingsPaths(jobConfig: "jobs"))
    }

    @Test func aTreeIsReadInOrder() async {
        let loaded = await Self.periodics([
            "jobs/b/x.yaml": "periodics: [{name: bx, \(Self.periodic)}]",
            "jobs/a.yml": "periodics: [{name: a, \(Self.periodic)}]",
            "jobs/..data/y.yaml": "periodics: [{name: hidden, \(Self.periodic)}]",
            "jobs/README.md": "not YAML: [",
        ])
        #expect(loaded.lines == [])
        #expect(loaded.settings?.jobs.periodics.map(\.name) == ["a", "bx"])
        #expect(loaded.files == ["jobs/a.yml", "jobs/b/x.yaml"])
    }

    @Test func ignoreFilesAreFollowed() async {
        let loaded = await Self.periodics([
            "jobs/.prowignore": "/b/*.yaml\n!keep.yaml\n# comment\nskip/\n",
            "jobs/b/drop.yaml": "[",
            "jobs/b/keep.yaml": "periodics: [{name: keep, \(Self.periodic)}]",
            "jobs/c/skip/x.yaml": "[",
            "jobs/c/.prowignore": "y?.yaml",
            "jobs/c/yy.yaml": "[",
            "jobs/c/y.yaml": "periodics: [{name: y, \(Self.periodic)}]",
        ])
        #expect(loaded.lines == [])
        #expect(loaded.settings?.jobs.periodics.map(\.name) == ["keep", "y"])
    }

    @Test func fileNamesMustDiffer() async {
        let loaded = await Self.periodics(["jobs/a/x.yaml": "", "jobs/b/x.yaml": ""])
        #expect(
            loaded.lines == [
                "jobs/b/x.yaml:1:1: error: another job file has the same name: jobs/a/x.yaml; rename one of them"
            ]
        )
    }

    @Test func aWrongMainFileMakesNoFalseFindings() async {
        let loaded = await load(
            config: "plnak: {job_queue_capacities: {q: 1}}\n",
            jobs: "periodics: [{name: a, job_queue_name: q, \(Self.periodic)}]\n"
        )
        #expect(loaded.lines == ["config.yaml:1:1: error: unknown key \"plnak\"; did you mean \"plank\"?"])
    }

    @Test func allMistakesOfAllFilesAreFound() async {
        let files = MemoryFiles([
            "config.yaml": "plnak: {}\n", "jobs/a.yaml": "periodic: [{name: a}]\n", "jobs/b.yaml": "a: [\n",
            "plugins.yaml": "aprove: []\n",
        ])
        let loaded = await SettingsLoader(files: files, catalog: testCatalog).load(
            SettingsPaths(config: "config.yaml", jobConfig: "jobs", pluginConfig: "plugins.yaml")
        )
        #expect(Set(loaded.diagnostics.map(\.file)) == ["config.yaml", "jobs/a.yaml", "jobs/b.yaml", "plugins.yaml"])
        #expect(loaded.settings == nil)
    }

    @Test func missingFilesAreFindings() async {
        let loaded = await SettingsLoader(files: MemoryFiles([:]), catalog: testCatalog).load(
            SettingsPaths(config: "config.yaml", jobConfig: "jobs", pluginConfig: "plugins.yaml")
        )
        #expect(
            loaded.lines == ["config.yaml", "jobs", "plugins.yaml"].map { "\($0):1:1: error: there is no such file" }
        )
    }

    @Test func filesOnDiskAreRead() async throws {
        try await withTemporaryDirectory { directory in
            let jobs = directory + "/jobs"
            try FileManager.default.createDirectory(atPath: jobs + "/deep", withIntermediateDirectories: true)
            try "periodics: [{name: a, \(Self.periodic)}]\n".write(
                toFile: jobs + "/deep/a.yaml",
                atomically: true,
                encoding: .utf8
            )
            try Data([0x1f, 0x8b, 0]).write(to: URL(filePath: directory + "/config.yaml"))
            let loader = SettingsLoader(catalog: testCatalog)
            let loaded = await loader.load(SettingsPaths(jobConfig: jobs))
            #expect(loaded.settings?.jobs.periodics.map(\.name) == ["a"])
            let compressed = await loader.load(SettingsPaths(config: directory + "/config.yaml"))
            #expect(compressed.diagnostics.map(\.code) == [RuleCode.unreadableFile.rawValue])
            let version = loader.version(of: SettingsPaths(jobConfig: jobs))
            try "".write(toFile: jobs + "/b.yaml", atomically: true, encoding: .utf8)
            #expect(loader.version(of: SettingsPaths(jobConfig: jobs)) != version)
        }
    }
}
