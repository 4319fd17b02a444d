import JobModel
import YAML

/// One run of ``SettingsLoader``: what was read so far, and what is wrong with it.
struct SettingsLoad {
    private let files: any SettingsFiles
    private let paths: SettingsPaths
    /// What the last run read, for files that are as they were.
    private let earlier: SettingsMemory
    /// What this run read, for the next one.
    private(set) var memory = SettingsMemory()
    private(set) var read: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let reading: SettingsReading

    init(
        _ paths: SettingsPaths,
        files: any SettingsFiles,
        reading: SettingsReading,
        earlier: SettingsMemory
    ) {
        self.paths = paths
        self.files = files
        self.reading = reading
        self.earlier = earlier
    }

    /// Reads the main file and those that add to it: the bot's own settings, and the jobs in it.
    mutating func mainFile() -> MainFileReader.Read {
        let entries = entries(files.mainTree(paths))
        let main =
            if let known = earlier.main, known.entries == entries {
                known
            } else {
                MainFileReader(files: files, decoder: reading.decoder).read(entries, hasMain: paths.config != nil)
            }
        memory.main = main
        diagnostics += main.diagnostics
        return main
    }

    /// Reads the job files, several at a time, completes their jobs and checks them.
    ///
    /// - Returns: Nil when something is wrong with the main file: then nothing says what is right for jobs, and only
    ///   their form is checked.
    mutating func jobFiles(_ main: MainFileReader.Read) async -> JobsConfiguration? {
        let entries = entries(files.jobTree(paths))
        let reader = JobFileReader(files: files, entries: entries, earlier: earlier, decoder: reading.decoder)
        guard let bot = main.bot else {
            var completion = JobCompletion(nil, reading.decoder)
            diagnostics += completion.complete(main.jobs).diagnostics
            diagnostics += await reader.read(nil).flatMap(\.jobs.diagnostics)
            return nil
        }
        // A job may take a preset of any file, so all presets must be known before the first job is complete.
        var presets = main.jobs.presets + reader.expectedPresets()
        while true {
            let context = JobContext(bot, presets: presets.map(\.value))
            let read = await reader.read(context)
            let found = main.jobs.presets + read.flatMap(\.jobs.presets)
            if found.map(\.value) == presets.map(\.value) {
                memory.remember(read, context)
                var completion = JobCompletion(context, reading.decoder)
                return assemble([completion.complete(main.jobs)] + read.map(\.jobs), presets: found)
            }
            presets = found
        }
    }

    /// Reads the file with plugins and those that add to it.
    mutating func pluginFile(_ catalog: PluginCatalog) -> PluginsConfiguration {
        let entries = entries(files.pluginTree(paths))
        let plugins =
            if let known = earlier.plugins, known.entries == entries {
                known
            } else {
                PluginFileReader(files: files, catalog: catalog, reading: reading)
                    .read(entries, hasMain: paths.pluginConfig != nil)
            }
        memory.plugins = plugins
        diagnostics += plugins.diagnostics
        return plugins.plugins
    }

    private mutating func entries(_ tree: SettingsFileTree) -> [SettingsFileTree.Entry] {
        diagnostics += tree.diagnostics
        read += tree.entries.map(\.path)
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

    /// The jobs of all files by repository. GitHub's names don't care for case: the first spelling counts.
    private static func merged<Job>(_ maps: [[String: [CompleteJob<Job>]]]) -> [String: [CompleteJob<Job>]] {
        var spellings: [String: String] = [:]
        var all: [String: [CompleteJob<Job>]] = [:]
        for map in maps {
            for (repo, jobs) in map.sorted(by: { $0.key < $1.key }) {
                let folded = repo.lowercased()
                let name = spellings[folded] ?? repo
                spellings[folded] = name
                all[name, default: []] += jobs
            }
        }
        return all
    }
}
