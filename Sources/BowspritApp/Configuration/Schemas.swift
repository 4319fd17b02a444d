public import ConfigurationSchema
import Foundation
import Hooks
import Settings

/// The JSON Schemas of configuration files: `bowsprit schema`.
public enum Schemas {
    /// The names of the files that there are schemas of.
    public static var names: [String] { documents().map(\.name) }

    /// The schema of a file, with a line break at its end.
    ///
    /// - Throws: ``UserError`` for a name that is not among ``names``.
    public static func text(for name: String, plugins: PluginList = .builtin) throws -> String {
        guard let document = documents(plugins: plugins).first(where: { $0.name == name }) else {
            throw UserError("there is no schema `\(name)`; there are \(names.joined(separator: ", "))")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let schema = JSONSchema(of: document, reading: ConfigurationExamples.literal)
        return String(decoding: try encoder.encode(schema), as: UTF8.self) + "\n"
    }

    /// The manual of all files: `docs/configuration.md`.
    public static var manual: String { ConfigurationManual.text(plugins: PluginList.builtin.sections) }

    /// Every file, with the sections of plugins.
    public static func documents(plugins: PluginList = .builtin) -> [ConfigurationDocument] {
        ConfigurationDocument.all(plugins: plugins.sections)
    }
}
