import RE2

extension ProtectionPolicy {
    /// This policy with that of a narrower level: what it says counts, and lists are joined.
    public func narrowed(by narrower: ProtectionPolicy?) -> ProtectionPolicy {
        guard let narrower else { return self }
        var result = self
        result.unmanaged = narrower.unmanaged ?? unmanaged
        result.protect = narrower.protect ?? protect
        result.enforceAdmins = narrower.enforceAdmins ?? enforceAdmins
        result.requiredLinearHistory = narrower.requiredLinearHistory ?? requiredLinearHistory
        result.allowForcePushes = narrower.allowForcePushes ?? allowForcePushes
        result.allowDeletions = narrower.allowDeletions ?? allowDeletions
        result.requireSignedCommits = narrower.requireSignedCommits ?? requireSignedCommits
        result.requireManuallyTriggeredJobs = narrower.requireManuallyTriggeredJobs ?? requireManuallyTriggeredJobs
        result.requiredStatusChecks = requiredStatusChecks.joined(narrower.requiredStatusChecks) { $0.narrowed(by: $1) }
        result.restrictions = restrictions.joined(narrower.restrictions) { $0.narrowed(by: $1) }
        result.requiredPullRequestReviews = requiredPullRequestReviews.joined(narrower.requiredPullRequestReviews) {
            $0.narrowed(by: $1)
        }
        result.exclude = exclude.union(narrower.exclude, by: \.pattern)
        result.include = include.union(narrower.include, by: \.pattern)
        return result
    }
}

extension ProtectionChecks {
    fileprivate func narrowed(by narrower: Self) -> Self {
        var result = self
        result.contexts = contexts.union(narrower.contexts)
        result.strict = narrower.strict ?? strict
        return result
    }
}

extension ProtectionActors {
    fileprivate func narrowed(by narrower: Self) -> Self {
        var result = self
        result.users = users.joined(narrower.users) { $0.union($1) }
        result.teams = teams.joined(narrower.teams) { $0.union($1) }
        result.apps = apps.joined(narrower.apps) { $0.union($1) }
        return result
    }
}

extension ProtectionReviews {
    fileprivate func narrowed(by narrower: Self) -> Self {
        var result = self
        result.dismissalRestrictions = dismissalRestrictions.joined(narrower.dismissalRestrictions) {
            $0.narrowed(by: $1)
        }
        result.dismissStaleReviews = narrower.dismissStaleReviews ?? dismissStaleReviews
        result.requireCodeOwnerReviews = narrower.requireCodeOwnerReviews ?? requireCodeOwnerReviews
        result.requiredApprovingReviewCount = narrower.requiredApprovingReviewCount ?? requiredApprovingReviewCount
        result.bypassAllowances = bypassAllowances.joined(narrower.bypassAllowances) { $0.narrowed(by: $1) }
        return result
    }
}

extension Optional {
    /// Both values joined; the one that is there where only one is.
    fileprivate func joined(_ other: Wrapped?, _ join: (Wrapped, Wrapped) -> Wrapped) -> Wrapped? {
        guard let self, let other else { return self ?? other }
        return join(self, other)
    }
}

extension Array where Element: Hashable {
    /// The entries of both lists, each once, in order.
    fileprivate func union(_ other: [Element], by text: KeyPath<Element, String>) -> [Element] {
        other.isEmpty ? self : Set(self).union(other).sorted { $0[keyPath: text] < $1[keyPath: text] }
    }
}

extension [String] {
    fileprivate func union(_ other: [String]) -> [String] {
        union(other, by: \.self)
    }
}
