/// Where files are that add to the main file and to the file with plugins, as Prow's flags name it.
public struct SupplementalPaths: Hashable, Sendable {
    /// Directories with files that add to the main file (`--supplemental-prow-config-dir`).
    public var configDirectories: [String] = []
    /// How the paths of such files end (`--supplemental-prow-configs-filename-suffix`).
    public var configSuffix = "_prowconfig.yaml"
    /// Directories with files that add to the one with plugins (`--supplemental-plugin-config-dir`).
    public var pluginDirectories: [String] = []
    /// How the paths of such files end (`--supplemental-plugin-configs-filename-suffix`).
    public var pluginSuffix = "_pluginconfig.yaml"

    /// No such files.
    public init() {}
}
