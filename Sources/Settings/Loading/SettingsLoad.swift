import ConfigurationSchema
import JobModel
import YAML

/// One run of ``SettingsLoader``: what was read so far, and what is wrong with it.
struct SettingsLoad {
    private let files: any SettingsFiles
    /// What the last run read, for files that are as they were.
    private let earlier: SettingsMemory
    /// What this run read, for the next one.
    private(set) var memory = SettingsMemory()
    private(set) var paths: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var mainJobs = JobFile()

    init(files: any SettingsFiles, earlier: SettingsMemory) {
        self.files = files
        self.earlier = earlier
    }

    /// Reads the main file: its own settings, and the jobs in it. Nil when something is wrong with it.
    mutating func mainFile(_ path: String?) -> BotConfiguration? {
        guard let path else { return BotConfiguration() }
        guard let content = content(of: path) else { return nil }
        let decoded = YAMLDecoder.settings.decode(MainFile.self, from: content, file: path)
        diagnostics += decoded.diagnostics
        mainJobs = decoded.value?.jobs ?? JobFile()
        return decoded.value?.bot
    }

    /// Reads the job files, several at a time, completes their jobs and checks them.
    ///
    /// - Parameter bot: What the main file says; nil when it is wrong: then nothing says what is right for jobs, and
    ///   only their form is checked.
    mutating func jobFiles(_ path: String?, _ bot: BotConfiguration?) async -> JobsConfiguration? {
        let entries = path.map { walk($0) } ?? []
        paths += entries.map(\.path)
        let reader = JobFileReader(files: files, entries: entries, earlier: earlier)
        guard let bot else {
            diagnostics += await reader.read(nil).flatMap(\.jobs.diagnostics)
            return nil
        }
        // A job may take a preset of any file, so all presets must be known before the first job is complete.
        var presets = mainJobs.presets + reader.expectedPresets()
        while true {
            let context = JobContext(bot, presets: presets.map(\.value))
            let read = await reader.read(context)
            let found = mainJobs.presets + read.flatMap(\.jobs.presets)
            if found.map(\.value) == presets.map(\.value) {
                memory.remember(read, context)
                return assemble([JobCompletion.checked(mainJobs, context)] + read.map(\.jobs), presets: found)
            }
            presets = found
        }
    }

    private mutating func walk(_ path: String) -> [JobFileTree.Entry] {
        var tree = JobFileTree(files)
        tree.walk(path)
        diagnostics += tree.diagnostics
        return tree.entries
    }

    private mutating func assemble(_ files: [CompleteJobs], presets: [Located<Preset>]) -> JobsConfiguration {
        var together = JobsTogether()
        together.check(presets)
        let presubmits = Self.merged(files.map(\.presubmits))
        for jobs in presubmits.values { together.check(jobs) }
        let postsubmits = Self.merged(files.map(\.postsubmits))
        for jobs in postsubmits.values { together.check(jobs) }
        let periodics = files.flatMap(\.periodics)
        together.check(periodics)
        diagnostics += files.flatMap(\.diagnostics) + together.diagnostics
        return JobsConfiguration(
            presubmits: presubmits.mapValues { $0.map(\.job) },
            postsubmits: postsubmits.mapValues { $0.map(\.job) },
            periodics: periodics.map(\.job),
            presets: presets.map(\.value)
        )
    }

    /// Reads the file with plugins.
    mutating func pluginFile(_ path: String?, catalog: PluginCatalog) -> PluginsConfiguration {
        guard let path, let content = content(of: path) else { return PluginsConfiguration() }
        do {
            let read = PluginsConfiguration.read(try YAMLParser().parse(content, file: path), catalog: catalog)
            diagnostics += read.diagnostics
            return read.value ?? PluginsConfiguration()
        } catch {
            diagnostics += error.diagnostics
            return PluginsConfiguration()
        }
    }

    private static func merged<Job>(_ maps: [[String: [CompleteJob<Job>]]]) -> [String: [CompleteJob<Job>]] {
        maps.reduce(into: [:]) { all, map in all.merge(map) { $0 + $1 } }
    }

    private mutating func content(of path: String) -> [UInt8]? {
        paths.append(path)
        do {
            return try files.text(of: path)
        } catch {
            diagnostics.append(error.diagnostic)
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
