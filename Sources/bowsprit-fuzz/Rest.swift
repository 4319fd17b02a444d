import Settings

/// What the other files of a configuration say while one is tried.
struct Rest: Sendable {
    /// Plugins to switch on; which ones doesn't matter.
    static let catalog = PluginCatalog(
        names: ["approve", "lgtm", "trigger"],
        sections: ["approve", "lgtm", "triggers"]
    )

    private var contents: [String: [UInt8]] = ["config.yaml": [], "jobs/jobs.yaml": [], "plugins.yaml": []]
    /// The configuration that these files give, for jobs that a repository brings.
    private(set) var settings = SettingsSnapshot()

    /// No other files.
    init() {}

    /// The files of a corpus that load: one of each role, and a few with jobs.
    init(_ corpus: Corpus) async {
        for entry in corpus.mutable.sorted(by: { $0.bytes.count < $1.bytes.count }) {
            switch Role(path: entry.path, target: .settings) {
            case .config: await take(entry, as: "config.yaml")
            case .plugins: await take(entry, as: "plugins.yaml")
            case _ where contents.count < 8: await take(entry, as: "jobs/other\(contents.count).yaml")
            default: break
            }
        }
    }

    /// Takes a file unless the configuration doesn't load with it.
    private mutating func take(_ entry: Corpus.Entry, as path: String) async {
        var next = contents
        next[path] = entry.bytes
        let loaded = await Self.load(next)
        guard let settings = loaded.settings else { return }
        contents = next
        self.settings = settings
    }

    private static func load(_ contents: [String: [UInt8]]) async -> LoadedSettings {
        let paths = SettingsPaths(config: "config.yaml", jobConfig: "jobs", pluginConfig: "plugins.yaml")
        return await SettingsLoader(files: FilesInMemory(contents: contents), catalog: catalog).load(paths)
    }

    /// The files with another one in its role.
    func files(with bytes: [UInt8], as role: Role) -> FilesInMemory {
        var contents = contents
        switch role {
        case .config: contents["config.yaml"] = bytes
        case .plugins: contents["plugins.yaml"] = bytes
        default: contents["jobs/jobs.yaml"] = bytes
        }
        return FilesInMemory(contents: contents)
    }
}
