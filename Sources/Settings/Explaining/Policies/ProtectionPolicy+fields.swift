import JobModel

extension ProtectionPolicy {
    /// What is said, by the keys of `branch-protection`; what is left open is left out.
    var fields: [JSONValue.Field] {
        let switches: [(String, Bool?)] = [
            ("unmanaged", unmanaged), ("protect", protect), ("enforce_admins", enforceAdmins),
            ("required_linear_history", requiredLinearHistory), ("allow_force_pushes", allowForcePushes),
            ("allow_deletions", allowDeletions), ("require_signed_commits", requireSignedCommits),
            ("require_manually_triggered_jobs", requireManuallyTriggeredJobs),
        ]
        var fields: [JSONValue.Field] = switches.compactMap { key, value in value.map { ([key], .bool($0)) } }
        fields += (requiredStatusChecks?.fields ?? []).prefixed("required_status_checks")
        fields += (restrictions?.fields ?? []).prefixed("restrictions")
        fields += (requiredPullRequestReviews?.fields ?? []).prefixed("required_pull_request_reviews")
        if !exclude.isEmpty { fields.append((["exclude"], JSONValue(exclude))) }
        if !include.isEmpty { fields.append((["include"], JSONValue(include))) }
        return fields
    }
}

extension ProtectionPolicy.StatusChecks {
    fileprivate var fields: [JSONValue.Field] {
        var fields: [JSONValue.Field] = contexts.isEmpty ? [] : [(["contexts"], JSONValue(contexts))]
        if let strict { fields.append((["strict"], .bool(strict))) }
        return fields
    }
}

extension ProtectionPolicy.Actors {
    fileprivate var fields: [JSONValue.Field] {
        [("apps", apps), ("teams", teams), ("users", users)].compactMap { key, names in
            names.map { ([key], JSONValue($0)) }
        }
    }
}

extension ProtectionPolicy.Reviews {
    fileprivate var fields: [JSONValue.Field] {
        var fields: [JSONValue.Field] = []
        if let dismissStaleReviews { fields.append((["dismiss_stale_reviews"], .bool(dismissStaleReviews))) }
        if let requireCodeOwnerReviews {
            fields.append((["require_code_owner_reviews"], .bool(requireCodeOwnerReviews)))
        }
        if let count = requiredApprovingReviewCount {
            fields.append((["required_approving_review_count"], .int(count)))
        }
        fields += (dismissalRestrictions?.fields ?? []).prefixed("dismissal_restrictions")
        fields += (bypassAllowances?.fields ?? []).prefixed("bypass_pull_request_allowances")
        return fields
    }
}

extension JSONValue {
    /// A list of texts.
    init(_ texts: [String]) {
        self = .array(texts.map(JSONValue.string))
    }
}

extension [JSONValue.Field] {
    fileprivate func prefixed(_ key: String) -> Self {
        map { ([key] + $0.keys, $0.value) }
    }
}
