import Foundation
import Settings

/// A configuration made by hand that has every key of Prow's once, beside this file.
enum SmallConfiguration {
    static let directory = URL(filePath: #filePath).deletingLastPathComponent().path

    /// The text of one of its files.
    static func text(of name: String) throws -> String {
        try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
    }

    /// The configuration; with the file of keys that exclude others if asked, and then without jobs of other files.
    static func load(other: Bool = false) async -> LoadedSettings {
        let catalog = PluginCatalog(
            names: ["approve", "lgtm", "trigger", "size"],
            sections: ["approve", "lgtm", "triggers", "size"]
        )
        return await SettingsLoader(catalog: catalog).load(
            SettingsPaths(
                config: directory + (other ? "/config-other.yaml" : "/config.yaml"),
                jobConfig: other ? nil : directory + "/jobs",
                pluginConfig: directory + "/plugins.yaml"
            )
        )
    }
}
