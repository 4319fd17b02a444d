import ApprovePlugin
import AssignPlugin
import HelpPlugin
import HoldPlugin
import LGTMPlugin
import LabelPlugin
public import PluginKit
import SizePlugin
import TriggerPlugin
import WIPPlugin

/// The plugins that come with the bot: the one list of them.
public enum BuiltinPlugins {
    /// Their types, in the order of their names.
    public static let all: [any Plugin.Type] = [
        Approve.self,
        Assign.self,
        Help.self,
        Hold.self,
        Label.self,
        LGTM.self,
        Size.self,
        Trigger.self,
        WIP.self,
    ]
}
