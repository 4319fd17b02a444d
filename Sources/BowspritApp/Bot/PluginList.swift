import Hooks
public import PluginKit
import Settings

/// The plugins that a bot offers: those that `plugins.yaml` may switch on.
public struct PluginList: Sendable {
    /// Those that come with the bot.
    public static let builtin = PluginList(BuiltinPlugins.all)

    /// How to make each.
    let registrations: [PluginRegistration]

    private init(_ types: [any Plugin.Type]) {
        registrations = types.map { PluginRegistration($0) }
    }

    /// Lists plugins.
    ///
    /// - Throws: ``UserError`` when two have the same name.
    public init(checking types: [any Plugin.Type]) throws(UserError) {
        self.init(types)
        var known: [PluginName: any Plugin.Type] = [:]
        for type in types {
            if let other = known.updateValue(type, forKey: type.name) {
                throw UserError("the plugins \(other) and \(type) are both called `\(type.name)`; leave one out")
            }
        }
    }

    /// What `plugins.yaml` may name.
    var catalog: PluginCatalog {
        PluginCatalog(
            names: Set(registrations.map(\.name.text)),
            sections: Set(registrations.map(\.configurationKey))
        )
    }

    /// Their sections, for schemas.
    var sections: [PluginSection] { registrations.map(\.section) }
}
