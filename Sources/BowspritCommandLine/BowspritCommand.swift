import ArgumentParser
public import BowspritApp
import Foundation
public import PluginKit

/// The whole command line, for the executable of Bowsprit and for those with plugins of their own:
///
///     @main struct MyBot {
///         static func main() async {
///             await BowspritCommand.main(plugins: BuiltinPlugins.all + [Greeting.self])
///         }
///     }
public enum BowspritCommand {
    /// The plugins of the command line that runs.
    ///
    /// The parser makes commands by their static types, so a list cannot be handed to them. As a task-local value it
    /// reaches exactly the commands that ``main(plugins:)`` runs, without a variable that anybody could set twice or
    /// too late.
    @TaskLocal static var plugins = PluginList.builtin

    /// Runs the command that the process's arguments name, and ends the process when it fails.
    ///
    /// - Parameter plugins: The plugins that `plugins.yaml` may switch on. To leave one out, filter by name:
    ///   `BuiltinPlugins.all.filter { $0.name != "hold" }`.
    public static func main(plugins: [any Plugin.Type] = BuiltinPlugins.all) async {
        do {
            let list = try PluginList(checking: plugins)
            try await $plugins.withValue(list) {
                var command = try BowspritRoot.parseAsRoot()
                if var asynchronous = command as? any AsyncParsableCommand {
                    try await asynchronous.run()
                } else {
                    try command.run()
                }
            }
        } catch let error as UserError {
            try? FileHandle.standardError.write(contentsOf: Data("bowsprit: error: \(error.message)\n".utf8))
            Foundation.exit(1)
        } catch {
            BowspritRoot.exit(withError: error)
        }
    }
}
