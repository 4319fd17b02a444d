import JobModel
import Settings
import Synchronization
import YAML

/// Configuration files in memory, which a test can change.
final class MemoryFiles: SettingsFiles {
    private let contents: Mutex<[String: String]>
    private let changes = Mutex<[String: Int]>([:])
    private let reads = Mutex<[String]>([])

    init(_ contents: [String: String]) {
        self.contents = Mutex(contents)
    }

    func write(_ text: String?, to path: String) {
        contents.withLock { $0[path] = text }
        changes.withLock { $0[path, default: 0] += 1 }
    }

    func status(of path: String) throws(SettingsFileError) -> SettingsFileStatus {
        let number = changes.withLock { $0[path] ?? 0 }
        let kind: SettingsFileStatus.Kind? = contents.withLock { all in
            if all[path] != nil { return .file }
            return all.keys.contains { $0.hasPrefix(path + "/") } ? .directory : nil
        }
        guard let kind else { throw SettingsFileError(path: path, reason: "there is no such file") }
        return SettingsFileStatus(kind: kind, version: "\(number)")
    }

    /// The paths that were read since this was asked last, in order.
    func takeReads() -> [String] {
        reads.withLock { reads in
            defer { reads = [] }
            return reads
        }
    }

    func contents(of path: String) throws(SettingsFileError) -> [UInt8] {
        reads.withLock { $0.append(path) }
        guard let text = contents.withLock({ $0[path] }) else {
            throw SettingsFileError(path: path, reason: "there is no such file")
        }
        return Array(text.utf8)
    }

    func names(in directory: String) throws(SettingsFileError) -> [String] {
        contents.withLock { all in
            let inner = all.keys.filter { $0.hasPrefix(directory + "/") }.map { $0.dropFirst(directory.count + 1) }
            return Set(inner.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
        }
    }
}

/// The plugins that tests pretend to offer.
let testCatalog = PluginCatalog(names: ["approve", "lgtm", "trigger"], sections: ["approve", "lgtm", "triggers"])

/// Loads configuration from texts.
func load(config: String = "", jobs: String? = nil, plugins: String? = nil) async -> LoadedSettings {
    let files = MemoryFiles(["config.yaml": config, "jobs.yaml": jobs ?? "", "plugins.yaml": plugins ?? ""])
    let loader = SettingsLoader(files: files, catalog: testCatalog)
    return await loader.load(
        SettingsPaths(
            config: "config.yaml",
            jobConfig: jobs == nil ? nil : "jobs.yaml",
            pluginConfig: plugins == nil ? nil : "plugins.yaml"
        )
    )
}

extension LoadedSettings {
    /// One line for each finding.
    var lines: [String] {
        diagnostics.map(\.description)
    }

    /// One line for each finding but those about keys without effect.
    var mistakes: [String] {
        diagnostics.filter { $0.code != RuleCode.sectionWithoutEffect.rawValue }.map(\.description)
    }
}
