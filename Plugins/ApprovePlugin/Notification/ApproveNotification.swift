import PluginKit

/// The comment that says how a pull request stands with its approvals. Its layout is Prow's, since tools read it.
struct ApproveNotification {
    let state: ApprovalState
    let pull: PullRequest
    let options: ApproveOptions
    let webURL: String

    var notice: Notice {
        Notice(key: "approve", body: body, renewal: .atTheEnd, legacyPrefix: "[APPROVALNOTIFIER]")
    }

    private var body: String {
        let suggestion = state.suggestion
        var lines = ["[APPROVALNOTIFIER] This PR is **\(state.isApproved ? "" : "NOT ")APPROVED**", ""]
        if !state.areRequirementsMet, state.isManuallyApproved {
            lines += ["The approval requirements are bypassed: somebody added the `approved` label by hand.", ""]
        }
        lines.append(approvedByLine)
        if state.needsApprovers, let line = suggestionLine(suggestion) { lines.append(line) }
        lines.append("")
        if options.issueRequired { lines += [issueLine, ""] }
        lines += ["The full list of commands is [here](\(commandsURL)).", ""]
        if !state.needsApprovers {
            lines += ["The pull request process is described [here](\(options.processLink)).", ""]
        }
        lines += details
        lines.append(
            "<!-- META={\"approvers\":[\(suggestion.people.map(\.text.jsonQuoted).joined(separator: ","))]} -->"
        )
        return lines.joined(separator: "\n")
    }

    private var approvedByLine: String {
        let approvals = state.approvals.all.map(link).joined(separator: ", ")
        return "This pull request is approved by:" + (approvals.isEmpty ? "" : " \(approvals)")
    }

    private func suggestionLine(_ suggestion: ApproverSuggestion) -> String? {
        let assigned = suggestion.assigned.map(link).joined(separator: ", ")
        let unassigned = suggestion.unassigned.map(link).joined(separator: ", ")
        let request: String
        switch (suggestion.assigned.isEmpty, suggestion.unassigned.isEmpty) {
        case (true, true): return nil
        case (false, false): request = "ask for approval from \(assigned) and additionally assign \(unassigned)"
        case (true, false): request = "please assign \(unassigned)"
        case (false, true): request = "ask for approval from \(assigned)"
        }
        return "**Once this PR is reviewed and has the lgtm label**, \(request)."
            + " More in [the code review process](\(options.processLink))."
    }

    private var issueLine: String {
        if let issue = state.issue { return "Associated issue: *#\(issue)*" }
        let waivers = state.noIssueApprovals.map(link).joined(separator: ", ")
        if !waivers.isEmpty { return "Associated issue requirement waived by: \(waivers)" }
        if state.isManuallyApproved { return "Associated issue requirement bypassed by the label added by hand." }
        return "Associated issue: *none*. Edit the description to name one with `#`,"
            + " or comment `/approve no-issue` as an approver."
    }

    private var commandsURL: String {
        "\(options.commandHelpLink)?repo=\(pull.repository.owner)%2F\(pull.repository.name)"
    }

    private var details: [String] {
        let base = "\(webURL)/\(pull.repository.fullName)/blob/\(pull.base.name)"
        return [
            "<details \(state.needsApprovers ? "open" : "")>", "An approver of each of these files has to approve:", "",
        ]
            + OwnersFileStatus.all(in: state).map { $0.line(base: base) } + [
                "",
                "Approve with `/approve` in a comment.",
                "Take an approval back with `/approve cancel` in a comment.",
                "</details>",
            ]
    }

    private func link(_ approval: Approval) -> String {
        "*<a href=\"\(approval.reference)\" title=\"\(approval.means.rawValue)\">\(approval.login)</a>*"
    }

    private func link(_ login: Login) -> String { "[\(login)](\(webURL)/\(login))" }
}

extension String {
    /// The text as a JSON string that can stand in an HTML comment.
    fileprivate var jsonQuoted: String {
        let escaped = unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "<": "\\u003c"
            case ">": "\\u003e"
            case ..<" ": "\\u00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))"
            default: "\(scalar)"
            }
        }
        return "\"\(escaped.joined())\""
    }
}
