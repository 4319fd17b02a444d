import ApprovePlugin
import AssignPlugin
import HelpPlugin
import HoldPlugin
import Hooks
import LGTMPlugin
import LabelPlugin
import PluginKit
import Settings
import SizePlugin
import TriggerPlugin
import WIPPlugin

/// The plugins that come with the bot: the one list of them.
enum BuiltinPlugins {
    static let all = [
        PluginRegistration(Approve.self),
        PluginRegistration(Assign.self),
        PluginRegistration(Help.self),
        PluginRegistration(Hold.self),
        PluginRegistration(Label.self),
        PluginRegistration(LGTM.self),
        PluginRegistration(Size.self),
        PluginRegistration(Trigger.self),
        PluginRegistration(WIP.self),
    ]

    /// What `plugins.yaml` may name.
    static var catalog: PluginCatalog {
        PluginCatalog(names: Set(all.map(\.name.text)), sections: Set(all.map(\.configurationKey)))
    }
}
