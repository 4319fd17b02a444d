import Foundation
public import JobModel
public import PluginKit

/// An effect as it is shown without being done: by `try-plugin`, and in the log of a dry run.
public struct EffectReport: Encodable, Hashable, Sendable {
    /// The plugin that wants it.
    public let plugin: String
    /// What kind of effect it is: `set_label`.
    public let effect: String
    /// What it wants, in a few words.
    public let words: String
    /// What it is made of, by name.
    public let values: [String: JSONValue]

    /// Describes an effect.
    public init(_ effect: Effect, by plugin: PluginName) {
        self.plugin = plugin.text
        self.effect = effect.kind
        self.words = effect.words
        self.values = effect.values
    }

    /// The values on one line of JSON.
    var valuesText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
