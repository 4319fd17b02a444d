public import PluginKit

/// Asks owners of the changed files for a review, picked at random among the nearest.
public struct Blunderbuss: Plugin {
    /// The name in `plugins.yaml`: `blunderbuss`.
    public static let name: PluginName = "blunderbuss"
    /// What it does, for help.
    public static let summary = "Asks owners of the changed files for a review, picked at random."

    /// What it listens to.
    public let handlers: [Handler]

    /// Makes the plugin from its section.
    public init(configuration: ReviewerSettings) {
        handlers = ReviewerFinder(configuration).handlers
    }
}
