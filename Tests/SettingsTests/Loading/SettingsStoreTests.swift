import Settings
import Testing
import YAML

@Suite struct SettingsStoreTests {
    let files = MemoryFiles(["config.yaml": "log_level: info\n"])
    let paths = SettingsPaths(config: "config.yaml")

    var loader: SettingsLoader {
        SettingsLoader(files: files, catalog: testCatalog)
    }

    @Test func changesAreTakenUp() async throws {
        let store = try await SettingsStore(loader: loader, paths: paths)
        #expect(await store.reloadIfChanged()?.files == nil)
        files.write("log_level: debug\n", to: "config.yaml")
        #expect(await store.current.bot.logLevel == "info")
        #expect(await store.reloadIfChanged()?.settings != nil)
        #expect(await store.current.bot.logLevel == "debug")
        #expect(await store.reloadIfChanged()?.files == nil)
    }

    @Test(arguments: ["log_levels: debug\n", "[", nil])
    func theLastGoodVersionStays(text: String?) async throws {
        let store = try await SettingsStore(loader: loader, paths: paths)
        files.write(text, to: "config.yaml")
        let loaded = try #require(await store.reloadIfChanged())
        #expect(loaded.settings == nil)
        #expect(await store.diagnostics.contains { $0.severity == .error })
        #expect(await store.current.bot.logLevel == "info")
        files.write("log_level: warning\n", to: "config.yaml")
        await store.reload()
        #expect(await store.current.bot.logLevel == "warning")
        #expect(await store.diagnostics == [])
    }

    @Test func aWrongConfigurationDoesNotStart() async {
        files.write("[", to: "config.yaml")
        await #expect(throws: YAMLError.self) { try await SettingsStore(loader: loader, paths: paths) }
    }
}
