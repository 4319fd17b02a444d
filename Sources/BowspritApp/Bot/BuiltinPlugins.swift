import ApprovePlugin
import AssignPlugin
import BlockadePlugin
import BlunderbussPlugin
import BranchCleanerPlugin
import CLAPlugin
import CatPlugin
import CherryPickApprovedPlugin
import CherryPickUnapprovedPlugin
import CherrypickerPlugin
import DCOPlugin
import DogPlugin
import GoosePlugin
import HeartPlugin
import HelpPlugin
import HoldPlugin
import Hooks
import InvalidCommitMsgPlugin
import IssueManagementPlugin
import JiraPlugin
import LGTMPlugin
import LabelPlugin
import LifecyclePlugin
import MergeCommitBlockerPlugin
import MergeMethodCommentPlugin
import MilestoneApplierPlugin
import MilestonePlugin
import MilestoneStatusPlugin
import NeedsRebasePlugin
import OverridePlugin
import OwnersLabelPlugin
import PluginKit
import PonyPlugin
import ProjectManagerPlugin
import RefreshPlugin
import ReleaseNotePlugin
import RequireMatchingLabelPlugin
import RetitlePlugin
import RiflePlugin
import Settings
import ShrugPlugin
import SigMentionPlugin
import SizePlugin
import SkipPlugin
import SlackEventsPlugin
import StagePlugin
import TestFreezePlugin
import TrickOrTreatPlugin
import TriggerPlugin
import VerifyOwnersPlugin
import WIPPlugin
import WelcomePlugin
import YuksPlugin

/// The plugins that come with the bot: the one list of them.
enum BuiltinPlugins {
    static let all = [
        PluginRegistration(Approve.self),
        PluginRegistration(Assign.self),
        PluginRegistration(Blockade.self),
        PluginRegistration(Blunderbuss.self),
        PluginRegistration(BranchCleaner.self),
        PluginRegistration(Cat.self),
        PluginRegistration(CherryPickApproved.self),
        PluginRegistration(Cherrypicker.self),
        PluginRegistration(CherryPickUnapproved.self),
        PluginRegistration(CLA.self),
        PluginRegistration(DCO.self),
        PluginRegistration(Dog.self),
        PluginRegistration(Goose.self),
        PluginRegistration(Heart.self),
        PluginRegistration(Help.self),
        PluginRegistration(Hold.self),
        PluginRegistration(InvalidCommitMsg.self),
        PluginRegistration(IssueManagement.self),
        PluginRegistration(Jira.self),
        PluginRegistration(Label.self),
        PluginRegistration(LGTM.self),
        PluginRegistration(Lifecycle.self),
        PluginRegistration(MergeCommitBlocker.self),
        PluginRegistration(MergeMethodComment.self),
        PluginRegistration(MilestoneApplier.self),
        PluginRegistration(MilestoneCommand.self),
        PluginRegistration(MilestoneStatus.self),
        PluginRegistration(NeedsRebase.self),
        PluginRegistration(Override.self),
        PluginRegistration(OwnersLabel.self),
        PluginRegistration(Pony.self),
        PluginRegistration(ProjectManager.self),
        PluginRegistration(Refresh.self),
        PluginRegistration(ReleaseNote.self),
        PluginRegistration(RequireMatchingLabel.self),
        PluginRegistration(Retitle.self),
        PluginRegistration(Rifle.self),
        PluginRegistration(Shrug.self),
        PluginRegistration(SigMention.self),
        PluginRegistration(Size.self),
        PluginRegistration(Skip.self),
        PluginRegistration(SlackEvents.self),
        PluginRegistration(Stage.self),
        PluginRegistration(TestFreeze.self),
        PluginRegistration(TrickOrTreat.self),
        PluginRegistration(Trigger.self),
        PluginRegistration(VerifyOwners.self),
        PluginRegistration(Welcome.self),
        PluginRegistration(WIP.self),
        PluginRegistration(Yuks.self),
    ]

    /// What `plugins.yaml` may name.
    static var catalog: PluginCatalog {
        PluginCatalog(names: Set(all.map(\.name.text)), sections: Set(all.map(\.configurationKey)))
    }
}
