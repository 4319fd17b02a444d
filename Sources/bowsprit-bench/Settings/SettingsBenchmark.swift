import Foundation
import Settings

/// Measures how fast configuration is loaded, and loaded again.
struct SettingsBenchmark {
    /// How many times as large the larger configuration is.
    static let copies = 20

    /// The option of this program that makes it load a configuration, print ``SettingsFigures`` and end.
    static let loadOption = "--load-settings"

    /// What was measured.
    struct Result: Sendable {
        let title: String
        let first: SettingsFigures
        let reload: Duration
        let large: SettingsFigures
    }

    /// Prepares configurations in a temporary folder, and measures.
    func run() async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sample = try await SettingsSample.prepared(in: folder)
        let store = try await SettingsStore(
            loader: SettingsLoader(catalog: SettingsFigures.catalog),
            paths: sample.paths
        )
        let files = await store.files.filter { $0.hasPrefix(sample.jobs.path) }.map { URL(filePath: $0) }
        let large = folder.appending(path: "large")
        try copy(files, of: sample, to: large)
        return Result(
            title: sample.title,
            first: try await best(of: 7, sample.paths),
            reload: try await reload(files, store),
            large: try await best(of: 2, sample.with(jobs: large))
        )
    }

    /// The fastest of some processes: other work on the machine only makes them slower.
    private func best(of count: Int, _ paths: SettingsPaths) async throws -> SettingsFigures {
        let files = [paths.config, paths.jobConfig, paths.pluginConfig].compactMap(\.self)
        var all: [SettingsFigures] = []
        for _ in 0..<count {
            let said = try await BenchProcess.run(
                CommandLine.arguments[0],
                files.flatMap { [Self.loadOption, $0] }
            )
            all.append(try JSONDecoder().decode(SettingsFigures.self, from: Data(said.utf8)))
        }
        guard let best = all.min(by: { $0.seconds < $1.seconds }) else { throw BenchError("nothing was measured") }
        return best
    }

    /// The median time that it takes to see that one of the job files has changed and to take the change over.
    private func reload(_ files: [URL], _ store: SettingsStore) async throws -> Duration {
        let clock = ContinuousClock()
        var durations: [Duration] = []
        for file in files.indices.filter({ $0 % (files.count / 20) == 0 }).map({ files[$0] }) {
            try Data(contentsOf: file).appended("\n# changed\n").write(to: file)
            let start = clock.now
            let loaded = await store.reloadIfChanged()
            durations.append(clock.now - start)
            guard loaded?.settings != nil else { throw BenchError("the change of \(file.path) was not taken over") }
        }
        return durations.sorted()[durations.count / 2]
    }

    /// Writes the job files of a configuration as they are, and copies in which jobs and repositories are renamed.
    private func copy(_ files: [URL], of sample: SettingsSample, to folder: URL) throws {
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let renamed = try RenamedJobs(text, file: file.path)
            let place = file.deletingLastPathComponent().path.dropFirst(sample.jobs.path.count)
            for copy in 0..<Self.copies {
                let suffix = copy == 0 ? "" : "-copy\(copy)"
                let directory = folder.appending(path: "\(copy)").appending(path: place)
                try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
                let name = file.deletingPathExtension().lastPathComponent + suffix
                let copied = copy == 0 ? text : renamed.text(suffix: suffix)
                try Data(copied.utf8).write(
                    to: directory.appending(path: name).appendingPathExtension(file.pathExtension)
                )
            }
        }
    }
}

extension Data {
    fileprivate func appended(_ text: String) -> Data { self + Data(text.utf8) }
}
