public import YAML

/// The files of a configuration besides its jobs, as trees that know their places.
public struct ConfigurationTrees: Sendable {
    /// A file that adds to another.
    public struct Supplement: Sendable {
        /// Its path below the folder that was named, such as `org/repo/_prowconfig.yaml`.
        public var relativePath: String
        /// What it says.
        public var root: YAMLNode

        /// A file below a folder of supplements.
        public init(relativePath: String, root: YAMLNode) {
            self.relativePath = relativePath
            self.root = root
        }
    }

    /// config.yaml.
    public var config: YAMLNode?
    /// plugins.yaml.
    public var plugins: YAMLNode?
    /// The files that add to config.yaml.
    public var configSupplements: [Supplement] = []
    /// The files that add to plugins.yaml.
    public var pluginSupplements: [Supplement] = []

    /// No files.
    public init() {}

    /// Reads config.yaml and plugins.yaml. A file that can't be read is left out: loading has said so.
    public init(_ paths: SettingsPaths, files: any SettingsFiles) {
        config = paths.config.flatMap { YAMLNode.read($0, files) }
        plugins = paths.pluginConfig.flatMap { YAMLNode.read($0, files) }
        let supplemental = paths.supplemental
        configSupplements = Self.supplements(supplemental.configDirectories, supplemental.configSuffix, files)
        pluginSupplements = Self.supplements(supplemental.pluginDirectories, supplemental.pluginSuffix, files)
    }

    private static func supplements(
        _ directories: [String],
        _ suffix: String,
        _ files: any SettingsFiles
    ) -> [Supplement] {
        directories.flatMap { directory in
            var tree = SettingsFileTree(.supplemental(suffix: suffix), files)
            tree.walk(directory)
            return tree.entries.compactMap { entry in
                YAMLNode.read(entry.path, files).map { root in
                    Supplement(relativePath: String(entry.path.dropFirst(directory.count + 1)), root: root)
                }
            }
        }
    }

    /// config.yaml and what adds to it.
    var configs: [YAMLNode] {
        [config].compactMap(\.self) + configSupplements.map(\.root)
    }
}

extension YAMLNode {
    /// The tree of a file; nil when it can't be read.
    static func read(_ path: String, _ files: any SettingsFiles) -> YAMLNode? {
        guard let bytes = try? files.text(of: path) else { return nil }
        return try? YAMLParser().parse(bytes, file: path)
    }
}
