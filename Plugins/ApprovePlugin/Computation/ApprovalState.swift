import PluginKit

/// Whether a pull request is approved, and by whom.
struct ApprovalState {
    let change: OwnedChange
    let approvals: Approvals
    /// In lower case.
    let assignees: Set<Login>
    let issueRequired: Bool
    /// The number of the associated issue.
    let issue: Int?
    /// What the order of suggestions depends on: the pull request's number.
    let seed: Int
    /// Whether a human put the label on although the requirements aren't met.
    var isManuallyApproved = false

    init(
        change: OwnedChange,
        approvals: Approvals,
        assignees: Set<Login>,
        issueRequired: Bool,
        issue: Int?,
        seed: Int
    ) {
        self.change = change
        self.approvals = approvals
        self.assignees = assignees
        self.issueRequired = issueRequired
        self.issue = issue
        self.seed = seed
    }

    var areFilesApproved: Bool { change.isApproved(by: approvals.logins) }

    /// Approvals of owners who said that no issue is needed.
    var noIssueApprovals: [Approval] {
        approvals.all.filter { approval in
            approval.isNoIssue && change.directories.contains { change.approvers(of: $0).contains(approval.login) }
        }
    }

    var isIssueSettled: Bool { !issueRequired || issue != nil || !noIssueApprovals.isEmpty }

    var areRequirementsMet: Bool { areFilesApproved && isIssueSettled }

    var isApproved: Bool { areRequirementsMet || isManuallyApproved }

    /// Whether people are still needed for the files.
    var needsApprovers: Bool { !areFilesApproved && !isManuallyApproved }

    var suggestion: ApproverSuggestion {
        ApproverSuggestion(change: change, approvers: approvals.logins, assignees: assignees, seed: seed)
    }
}
