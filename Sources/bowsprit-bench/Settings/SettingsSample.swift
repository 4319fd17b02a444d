import Foundation
import Settings

/// A configuration to load, unpacked in a folder.
struct SettingsSample: Sendable {
    /// What it is, in a few words.
    let title: String
    let paths: SettingsPaths
    /// Where its job files are.
    let jobs: URL

    /// The test-infra configuration where the shared data lies next to the package, or else a made one like it.
    ///
    /// - Parameter folder: An empty folder, which is filled.
    static func prepared(in folder: URL) async throws -> SettingsSample {
        guard FileManager.default.fileExists(atPath: archive.path) else { return try synthetic(in: folder) }
        try await BenchProcess.run("tar", ["-xJf", archive.path, "-C", folder.path])
        return SettingsSample(
            title: "the configuration of prow.k8s.io",
            config: folder.appending(path: "config/prow/config.yaml"),
            plugins: folder.appending(path: "config/prow/plugins.yaml"),
            jobs: folder.appending(path: "config/jobs")
        )
    }

    /// A configuration of as many jobs as that one, made here.
    static func synthetic(in folder: URL) throws -> SettingsSample {
        let sample = SettingsSample(
            title: "a made configuration, since ../shared/data is not there",
            config: folder.appending(path: "config.yaml"),
            plugins: folder.appending(path: "plugins.yaml"),
            jobs: folder.appending(path: "jobs")
        )
        try SyntheticSettings().write(config: "config.yaml", plugins: "plugins.yaml", jobs: "jobs", in: folder)
        return sample
    }

    private init(title: String, config: URL, plugins: URL, jobs: URL) {
        self.title = title
        self.jobs = jobs
        paths = SettingsPaths(config: config.path, jobConfig: jobs.path, pluginConfig: plugins.path)
    }

    /// The same configuration with other job files.
    func with(jobs folder: URL) -> SettingsPaths {
        var paths = paths
        paths.jobConfig = folder.path
        return paths
    }

    private static let archive = URL(filePath: #filePath)
        .appending(path: "../../../../../shared/data/kubernetes-test-infra-config.tar.xz").standardizedFileURL
}
