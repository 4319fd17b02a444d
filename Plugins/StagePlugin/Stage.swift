public import PluginKit

/// Says by a label how mature the feature is that an issue or pull request is about.
public struct Stage: Plugin {
    /// The name in `plugins.yaml`: `stage`.
    public static let name: PluginName = "stage"
    /// What it does, for help.
    public static let summary = "Labels issues and pull requests with the stage of their feature: `/stage beta`."

    static let labels = ExclusiveLabels("stage", ["alpha", "beta", "stable"])

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.labels.addition, Self.labels.removal) { event, call in
                let labels = try await call.forge.labels(on: event.thread)
                return Self.labels.effects(of: event.invocations, labels: labels, on: event.thread)
            }
        ]
    }
}
