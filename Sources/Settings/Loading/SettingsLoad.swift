import ConfigurationSchema
import JobModel
import YAML

/// One run of ``SettingsLoader``: what was read so far, and what is wrong with it.
struct SettingsLoad {
    private let files: any SettingsFiles
    private var content: [JobFile] = []
    private(set) var paths: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(files: any SettingsFiles) {
        self.files = files
    }

    /// Reads the main file: its own settings, and the jobs in it. Nil when something is wrong with it.
    mutating func mainFile(_ path: String?) -> BotConfiguration? {
        guard let path else { return BotConfiguration() }
        guard let text = text(of: path) else { return nil }
        let decoded = YAMLDecoder.settings.decode(MainFile.self, from: text, file: path)
        diagnostics += decoded.diagnostics
        content.append(decoded.value?.jobs ?? JobFile())
        return decoded.value?.bot
    }

    /// Reads the job files, several at a time.
    mutating func jobFiles(_ path: String?) async {
        guard let path else { return }
        var found = [path]
        if (try? files.kind(of: path)) == .directory {
            var tree = JobFileTree(files)
            tree.walk(path)
            diagnostics += tree.diagnostics
            found = tree.paths
        }
        let texts = found.compactMap { path in text(of: path).map { (path: path, text: $0) } }
        let decoded = await withTaskGroup(of: (Int, Decoded<JobFile>).self) { group in
            for (position, file) in texts.enumerated() {
                group.addTask {
                    (position, YAMLDecoder.settings.decode(JobFile.self, from: file.text, file: file.path))
                }
            }
            return await group.reduce(into: [Int: Decoded<JobFile>]()) { $0[$1.0] = $1.1 }
        }
        for position in texts.indices {
            guard let file = decoded[position] else { continue }
            diagnostics += file.diagnostics
            content.append(file.value ?? JobFile())
        }
    }

    /// Completes and checks the jobs of all files together. Only the main file says what is right for them.
    mutating func assemble(_ bot: BotConfiguration) -> JobsConfiguration {
        let presets = content.flatMap(\.presets)
        var assembly = JobAssembly(
            defaults: bot.jobDefaults(presets: presets.map(\.value)),
            queues: Set(bot.plank.jobQueueCapacities.keys)
        )
        assembly.checkTogether(presets)
        var presubmits: [String: [Presubmit]] = [:]
        for (repo, parsed) in Self.merged(content.map(\.presubmits)) {
            let complete = assembly.complete(parsed, repo: repo)
            assembly.checkTogether(complete)
            presubmits[repo] = complete.map(\.job)
        }
        var postsubmits: [String: [Postsubmit]] = [:]
        for (repo, parsed) in Self.merged(content.map(\.postsubmits)) {
            let complete = assembly.complete(parsed, repo: repo)
            assembly.checkTogether(complete)
            postsubmits[repo] = complete.map(\.job)
        }
        let periodics = assembly.complete(content.flatMap(\.periodics), repo: nil)
        assembly.checkTogether(periodics)
        diagnostics += assembly.diagnostics
        return JobsConfiguration(
            presubmits: presubmits,
            postsubmits: postsubmits,
            periodics: periodics.map(\.job),
            presets: presets.map(\.value)
        )
    }

    /// Reads the file with plugins.
    mutating func pluginFile(_ path: String?, catalog: PluginCatalog) -> PluginsConfiguration {
        guard let path, let text = text(of: path) else { return PluginsConfiguration() }
        do {
            let read = PluginsConfiguration.read(try YAMLParser().parse(text, file: path), catalog: catalog)
            diagnostics += read.diagnostics
            return read.value ?? PluginsConfiguration()
        } catch {
            diagnostics += error.diagnostics
            return PluginsConfiguration()
        }
    }

    private static func merged<Job>(_ maps: [[String: [ParsedJob<Job>]]]) -> [String: [ParsedJob<Job>]] {
        maps.reduce(into: [:]) { all, map in all.merge(map) { $0 + $1 } }
    }

    private mutating func text(of path: String) -> String? {
        paths.append(path)
        let place = SourceLocation(file: path, line: 1, column: 1)
        do {
            let bytes = try files.contents(of: path)
            if bytes.starts(with: [0x1f, 0x8b]) {
                let message = "the file is compressed with gzip, which Bowsprit does not read"
                diagnostics.append(Diagnostic(at: place, .unreadableFile, message, hint: "decompress it"))
                return nil
            }
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            diagnostics.append(Diagnostic(at: place, .unreadableFile, error.reason))
            return nil
        }
    }
}

/// The main file: the bot's settings and jobs side by side.
private struct MainFile: Decodable {
    var bot: BotConfiguration
    var jobs: JobFile

    init(from decoder: any Decoder) throws {
        bot = try BotConfiguration(from: decoder)
        jobs = try JobFile(from: decoder)
    }
}
