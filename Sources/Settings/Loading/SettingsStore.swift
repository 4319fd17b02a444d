public import YAML

/// Holds the configuration that is in force, and takes a new one when its files have changed and are right.
public actor SettingsStore {
    private let loader: SettingsLoader
    private let paths: SettingsPaths
    private var version: String
    private var memory: SettingsMemory
    /// The configuration in force.
    public private(set) var current: SettingsSnapshot
    /// The files as they were read last.
    public private(set) var files: [String]
    /// What is wrong or doubtful in the files as they were read last.
    public private(set) var diagnostics: [Diagnostic]

    /// Reads the configuration for the first time.
    ///
    /// - Throws: `YAMLError` with every finding when something is wrong.
    public init(loader: SettingsLoader, paths: SettingsPaths) async throws(YAMLError) {
        self.loader = loader
        self.paths = paths
        self.version = loader.version(of: paths)
        let (loaded, memory) = await loader.load(paths, earlier: SettingsMemory())
        guard let settings = loaded.settings else { throw YAMLError(loaded.diagnostics) }
        self.memory = memory
        self.current = settings
        self.diagnostics = loaded.diagnostics
        self.files = loaded.files
    }

    /// Reads the configuration again if a file has changed; call it as often as changes are to be seen.
    ///
    /// - Returns: What loading gave; nil when nothing has changed.
    public func reloadIfChanged() async -> LoadedSettings? {
        let version = loader.version(of: paths)
        return version == self.version ? nil : await reload(version)
    }

    /// Reads the configuration again. When something is wrong, the one in force stays.
    @discardableResult
    public func reload() async -> LoadedSettings {
        await reload(loader.version(of: paths))
    }

    /// - Parameter version: The version before the load, so that a change during it is seen the next time.
    private func reload(_ version: String) async -> LoadedSettings {
        self.version = version
        let loaded: LoadedSettings
        (loaded, memory) = await loader.load(paths, earlier: memory)
        if let settings = loaded.settings { current = settings }
        diagnostics = loaded.diagnostics
        files = loaded.files
        return loaded
    }
}
