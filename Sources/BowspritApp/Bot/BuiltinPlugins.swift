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
import ConfigUpdaterPlugin
import DCOPlugin
import DogPlugin
import GoosePlugin
import HeartPlugin
import HelpPlugin
import HoldPlugin
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
public import PluginKit
import PonyPlugin
import ProjectManagerPlugin
import RefreshPlugin
import ReleaseNotePlugin
import RequireMatchingLabelPlugin
import RetitlePlugin
import RiflePlugin
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
public enum BuiltinPlugins {
    /// Their types, in the order of their names.
    public static let all: [any Plugin.Type] = [
        Approve.self,
        Assign.self,
        Blockade.self,
        Blunderbuss.self,
        BranchCleaner.self,
        Cat.self,
        CherryPickApproved.self,
        Cherrypicker.self,
        CherryPickUnapproved.self,
        CLA.self,
        ConfigUpdater.self,
        DCO.self,
        Dog.self,
        Goose.self,
        Heart.self,
        Help.self,
        Hold.self,
        InvalidCommitMsg.self,
        IssueManagement.self,
        Jira.self,
        Label.self,
        LGTM.self,
        Lifecycle.self,
        MergeCommitBlocker.self,
        MergeMethodComment.self,
        MilestoneCommand.self,
        MilestoneApplier.self,
        MilestoneStatus.self,
        NeedsRebase.self,
        Override.self,
        OwnersLabel.self,
        Pony.self,
        ProjectManager.self,
        Refresh.self,
        ReleaseNote.self,
        RequireMatchingLabel.self,
        Retitle.self,
        Rifle.self,
        Shrug.self,
        SigMention.self,
        Size.self,
        Skip.self,
        SlackEvents.self,
        Stage.self,
        TestFreeze.self,
        TrickOrTreat.self,
        Trigger.self,
        VerifyOwners.self,
        Welcome.self,
        WIP.self,
        Yuks.self,
    ]
}
