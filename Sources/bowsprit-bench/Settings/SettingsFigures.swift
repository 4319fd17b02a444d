import Foundation
import Glibc
import Settings
import YAML

/// What the first load of a process came to.
struct SettingsFigures: Codable, Sendable {
    let jobs: Int
    let seconds: Double
    let processorSeconds: Double
    let peakResidentBytes: Int

    static let catalog = PluginCatalog(names: PluginCatalog.prowNames, sections: PluginCatalog.prowSections)

    /// Loads a configuration in this process, which must not have loaded one before.
    ///
    /// - Throws: `YAMLError` when the configuration has mistakes.
    static func measured(_ paths: SettingsPaths) async throws -> SettingsFigures {
        let clock = ContinuousClock()
        let (start, processorStart) = (clock.now, processorTime())
        let loaded = await SettingsLoader(catalog: catalog).load(paths)
        let (seconds, processorSeconds) = ((clock.now - start) / .seconds(1), processorTime() - processorStart)
        guard let jobs = loaded.settings?.jobs else { throw YAMLError(loaded.diagnostics) }
        return SettingsFigures(
            jobs: jobs.presubmits.values.map(\.count).reduce(0, +) + jobs.postsubmits.values.map(\.count).reduce(0, +)
                + jobs.periodics.count,
            seconds: seconds,
            processorSeconds: processorSeconds,
            peakResidentBytes: try ProcessFigures(pid: getpid()).peakResidentBytes
        )
    }

    /// The figures on one line.
    var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// Processor time of this process so far, in seconds.
    private static func processorTime() -> Double {
        Double(clock()) / Double(CLOCKS_PER_SEC)
    }
}
