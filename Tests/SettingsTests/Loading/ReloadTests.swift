import Foundation
import JobModel
import Settings
import Testing
import YAML

/// A reload reads what has changed, and nothing else.
@Suite struct ReloadTests {
    static let spec = "spec: {containers: [{image: a, command: [make]}]}"

    static func presubmits(_ names: String..., repo: String = "o/r") -> String {
        "presubmits:\n  \(repo):\n" + names.map { "  - {name: \($0), \(spec)}\n" }.joined()
    }

    let files = MemoryFiles([
        "config.yaml": "plank: {job_queue_capacities: {q: 1}}\n",
        "plugins.yaml": "plugins: {o: [trigger]}\n",
        "jobs/a.yaml": presubmits("a"),
        "jobs/b.yaml": presubmits("b", repo: "o/s"),
        "jobs/presets.yaml": "presets: [{labels: {preset-x: \"1\"}, env: [{name: X, value: \"1\"}]}]\n",
        "more/o_prowconfig.yaml": "tide: {queries: [{orgs: [o], labels: [lgtm]}]}\n",
    ])

    var paths: SettingsPaths {
        var paths = SettingsPaths(config: "config.yaml", jobConfig: "jobs", pluginConfig: "plugins.yaml")
        paths.supplemental.configDirectories = ["more"]
        return paths
    }

    func store() async throws -> SettingsStore {
        let store = try await SettingsStore(loader: SettingsLoader(files: files, catalog: testCatalog), paths: paths)
        _ = files.takeReads()
        return store
    }

    @Test func nothingIsReadWhenNothingChanges() async throws {
        let store = try await store()
        #expect(await store.reloadIfChanged() == nil)
        #expect(files.takeReads() == [])
        await store.reload()
        #expect(files.takeReads() == [])
        #expect(await store.current.jobs.presubmits.count == 2)
        #expect(await store.current.bot.tide.queries.count == 1)
    }

    @Test(arguments: [
        ("jobs/b.yaml", presubmits("b2", repo: "o/s"), ["jobs/b.yaml", "jobs/b.yaml"]),
        ("config.yaml", "log_level: debug\n", ["config.yaml", "more/o_prowconfig.yaml"]),
        ("plugins.yaml", "plugins: {o: [lgtm]}\n", ["plugins.yaml"]),
    ])
    func onlyWhatChangedIsRead(path: String, text: String, reads: [String]) async throws {
        let store = try await store()
        files.write(text, to: path)
        #expect(await store.reloadIfChanged()?.settings != nil)
        let read = files.takeReads().filter { $0 != "jobs/presets.yaml" && path != "config.yaml" || reads.contains($0) }
        #expect(Set(read) == Set(reads))
    }

    /// A job takes a preset of any file, so that all files depend on it.
    @Test func aChangedPresetReachesJobsOfOtherFiles() async throws {
        files.write(
            "presubmits:\n  o/r:\n  - {name: a, labels: {preset-x: \"1\"}, \(Self.spec)}\n",
            to: "jobs/a.yaml"
        )
        let store = try await store()
        files.write(
            "presets: [{labels: {preset-x: \"1\"}, env: [{name: NEW, value: \"2\"}]}]\n",
            to: "jobs/presets.yaml"
        )
        #expect(await store.reloadIfChanged()?.settings != nil)
        let job = await store.current.jobs.presubmits["o/r"]?.first
        #expect(job?.base.spec?.containers.first?.env.map(\.name) == ["NEW"])
    }

    @Test func filesComeAndGo() async throws {
        let store = try await store()
        files.write(Self.presubmits("c", repo: "o/t"), to: "jobs/c.yaml")
        files.write(nil, to: "jobs/a.yaml")
        #expect(await store.reloadIfChanged()?.settings != nil)
        #expect(await Set(store.current.jobs.presubmits.keys) == ["o/s", "o/t"])
    }

    /// Kubernetes swaps a link of the folder that all files of a ConfigMap are behind.
    @Test func aConfigMapIsSwapped() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let manager = FileManager.default
        func version(_ name: String, _ jobs: String) throws {
            let directory = folder.appending(path: name)
            try manager.createDirectory(at: directory, withIntermediateDirectories: true)
            try Data(jobs.utf8).write(to: directory.appending(path: "jobs.yaml"))
        }
        try version("..1", Self.presubmits("old"))
        try version("..2", Self.presubmits("new"))
        let data = folder.appending(path: "..data")
        try manager.createSymbolicLink(atPath: data.path, withDestinationPath: "..1")
        let link = folder.appending(path: "jobs.yaml")
        try manager.createSymbolicLink(atPath: link.path, withDestinationPath: "..data/jobs.yaml")

        let loader = SettingsLoader(catalog: testCatalog)
        let store = try await SettingsStore(loader: loader, paths: SettingsPaths(jobConfig: folder.path))
        #expect(await store.current.jobs.presubmits["o/r"]?.map(\.name) == ["old"])
        #expect(await store.files == [link.path])
        try manager.createSymbolicLink(atPath: folder.appending(path: "..tmp").path, withDestinationPath: "..2")
        #expect(rename(folder.appending(path: "..tmp").path, data.path) == 0)
        #expect(await store.reloadIfChanged()?.settings != nil)
        #expect(await store.current.jobs.presubmits["o/r"]?.map(\.name) == ["new"])
    }

    @Test func gzipIsExpanded() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "config.yaml")
        // `printf 'log_level: debug\n' | gzip -n9 | base64`
        let packed = "H4sIAAAAAAACA8vJT4/PSS1LzbFSSElNKk3nAgBRDtSfEQAAAA=="
        try #require(Data(base64Encoded: packed)).write(to: file)
        let loaded = await SettingsLoader(catalog: testCatalog).load(SettingsPaths(config: file.path))
        #expect(loaded.lines == [])
        #expect(loaded.settings?.bot.logLevel == "debug")
        try #require(Data(base64Encoded: packed)).prefix(20).write(to: file)
        let damaged = await SettingsLoader(catalog: testCatalog).load(SettingsPaths(config: file.path))
        #expect(damaged.diagnostics.map(\.code) == ["unreadable-file"])
    }
}
