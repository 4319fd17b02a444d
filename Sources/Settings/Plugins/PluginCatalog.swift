/// What is known about plugins when `plugins.yaml` is read: those that Bowsprit offers, and those of Prow.
public struct PluginCatalog: Hashable, Sendable {
    /// The names of the plugins that Bowsprit offers.
    public var names: Set<String>
    /// The keys of the sections that those plugins read.
    public var sections: Set<String>

    /// The plugins that Bowsprit offers, and the keys of their sections.
    public init(names: Set<String>, sections: Set<String>) {
        self.names = names
        self.sections = sections
    }

    /// Every plugin of Prow, whether or not Bowsprit offers it.
    public static let prowNames: Set<String> = [
        "approve", "assign", "blockade", "blunderbuss", "branchcleaner", "bugzilla", "buildifier", "cat",
        "cherry-pick-approved", "cherry-pick-unapproved", "cla", "config-updater", "dco", "dog", "golint", "goose",
        "heart", "help", "hold", "invalidcommitmsg", "issue-management", "jira", "label", "lgtm", "lifecycle",
        "merge-method-comment", "mergecommitblocker", "milestone", "milestoneapplier", "milestonestatus", "override",
        "owners-label", "pony", "project", "project-manager", "release-note", "require-matching-label", "retitle",
        "reward-owners", "rifle", "shrug", "sigmention", "size", "skip", "slackevents", "stage", "testfreeze",
        "trick-or-treat", "trigger", "verify-owners", "welcome", "wip", "yuks",
    ]

    /// Prow's own programs that webhooks are passed on to. Where Bowsprit has such a plugin, it takes their place.
    public static let prowExternalNames: Set<String> = ["cherrypicker", "needs-rebase", "refresh"]

    /// Every section for a plugin of Prow.
    public static let prowSections: Set<String> = [
        "approve", "blockades", "blunderbuss", "branch_cleaner", "bugzilla", "cat", "cherry_pick_approved",
        "cherry_pick_unapproved", "config_updater", "dco", "golint", "goose", "heart", "help", "invalid_commit_msg",
        "jira", "label", "lgtm", "milestone_applier", "override", "project_config", "project_manager", "release_note",
        "repo_milestone", "require_matching_label", "retitle", "rifle", "sigmention", "size", "slack", "triggers",
        "welcome",
    ]

    /// The sections of plugins that a supplemental file may have.
    public static let supplementalSections: Set<String> = [
        "approve", "bugzilla", "label", "lgtm", "triggers", "welcome",
    ]

    /// The only keys of such a section that a supplemental file may have, where it may not have all.
    public static let supplementalKeys: [String: Set<String>] = ["label": ["restricted_labels"]]
}
