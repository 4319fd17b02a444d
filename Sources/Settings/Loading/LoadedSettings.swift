public import YAML

/// What loading the configuration gave.
public struct LoadedSettings: Sendable {
    /// The configuration; nil exactly when a diagnostic is an error.
    public let settings: SettingsSnapshot?
    /// What is wrong or doubtful, by place.
    public let diagnostics: [Diagnostic]
    /// The files that were read, in order.
    public let files: [String]
}
