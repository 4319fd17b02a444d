public import ConfigurationSchema

/// A plugin's own section of `plugins.yaml`: a ``ConfigurationSection``, or a list or map of them.
///
/// Decoding is strict: a key that the section does not declare is an error with its place in the file.
public protocol PluginConfiguration: ConfigurationValue {
    /// What holds where the file has no such section.
    init()
}

/// For a plugin that has nothing to configure.
public struct NoConfiguration: PluginConfiguration, ConfigurationSection {
    /// Nothing.
    public init() {}

    /// None.
    public static let keys: SectionKeys<Self> = []
}
