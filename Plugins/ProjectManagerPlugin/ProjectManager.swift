public import PluginKit

/// Has a place in a configuration, and does nothing: GitHub has shut down the classic projects that it put issues into.
///
/// See [GitHub's notice](https://github.blog/changelog/2024-05-23-sunset-notice-projects-classic/).
public struct ProjectManager: Plugin {
    /// The name in `plugins.yaml`: `project-manager`.
    public static let name: PluginName = "project-manager"
    /// What it does, for help.
    public static let summary = "Does nothing any more: GitHub has shut down the classic projects that it managed."
    /// The key of its section: `project_manager`.
    public static let configurationKey = "project_manager"

    /// Makes the plugin; its section is checked and has no effect.
    public init(configuration: ProjectManagerConfiguration) {}

    /// Nothing.
    public var handlers: [Handler] { [] }
}
