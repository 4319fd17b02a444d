import JobModel

/// How much configuration was read, in figures.
public struct SettingsSummary: Encodable, Hashable, Sendable {
    /// The files that were read.
    public var files: Int
    /// The presubmits of the central configuration.
    public var presubmits = 0
    /// Its postsubmits.
    public var postsubmits = 0
    /// Its periodics.
    public var periodics = 0
    /// The plugins that are on somewhere.
    public var plugins = 0
    /// How long reading and checking took.
    public var milliseconds: Int

    /// Counts what was loaded; where errors left no configuration, only files count.
    public init(_ settings: SettingsSnapshot?, files: Int, duration: Duration) {
        self.files = files
        let (seconds, attoseconds) = duration.components
        milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        guard let settings else { return }
        presubmits = settings.jobs.presubmits.values.map(\.count).reduce(0, +)
        postsubmits = settings.jobs.postsubmits.values.map(\.count).reduce(0, +)
        periodics = settings.jobs.periodics.count
        plugins = settings.plugins.enabledNames.count
    }
}

extension SettingsSummary: CustomStringConvertible {
    /// `602 files, 2261 presubmits, 253 postsubmits, 1335 periodics, 41 plugins, 512 ms`.
    public var description: String {
        let counts = [
            (files, "file"), (presubmits, "presubmit"), (postsubmits, "postsubmit"), (periodics, "periodic"),
            (plugins, "plugin"),
        ]
        return counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ") + ", \(milliseconds) ms"
    }
}
