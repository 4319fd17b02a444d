import ForgeModel
import Settings

extension TideQuery {
    /// What the query asks of a pull request of one of its repositories and that it does not have; empty when it fits.
    ///
    /// The search finds pull requests by an index that lags; this decides by the pull request itself.
    func requirements(missingFrom pull: PoolPullRequest) -> [Requirement] {
        var missing: [Requirement] = []
        if !includes(branch: pull.baseBranch) { missing.append(.otherBranch(pull.baseBranch)) }
        if !author.isEmpty, Login(author) != pull.author { missing.append(.author(author)) }
        if !milestone.isEmpty, milestone != pull.milestone { missing.append(.milestone(milestone)) }
        let labels = Set(pull.labels)
        missing += requiredLabels.filter { either in !either.contains { labels.contains(LabelName($0)) } }
            .map { .label($0) }
        missing += missingLabels.filter { labels.contains(LabelName($0)) }.map { .noLabel($0) }
        if reviewApprovedRequired, pull.reviewDecision != .approved { missing.append(.approvingReview) }
        return missing
    }
}
