extension SimulatorState {
    /// The latest status of each context of a commit, in the order in which the contexts were first set.
    public func latestStatuses(_ repository: Repository, _ sha: String) -> [CommitStatus] {
        let statuses = repository.statuses[sha] ?? []
        var order: [String] = []
        var latest: [String: CommitStatus] = [:]
        for status in statuses {
            if latest.updateValue(status, forKey: status.context) == nil { order.append(status.context) }
        }
        return order.compactMap { latest[$0] }
    }

    /// The latest check run of each name of a commit.
    public func latestCheckRuns(_ repository: Repository, _ sha: String) -> [CheckRun] {
        var latest: [String: CheckRun] = [:]
        for run in repository.checkRuns where run.headSHA == sha {
            latest["\(run.app) \(run.name)"] = run
        }
        return latest.values.sorted { $0.id < $1.id }
    }

    /// One word for all statuses: `failure` beats `pending` beats `success`; `pending` where there is none.
    func combinedState(_ statuses: [CommitStatus]) -> String {
        if statuses.contains(where: { $0.state == .failure || $0.state == .error }) { return "failure" }
        return statuses.isEmpty || statuses.contains { $0.state == .pending } ? "pending" : "success"
    }

    /// The required contexts of a branch that aren't successful at a commit.
    func missingContexts(_ repository: Repository, branch: String, sha: String) -> [String] {
        let required = repository.protections[branch]?.requiredContexts ?? []
        let statuses = latestStatuses(repository, sha).filter { $0.state == .success }.map(\.context)
        let runs = latestCheckRuns(repository, sha)
            .filter { ["success", "neutral", "skipped"].contains($0.conclusion) }.map(\.name)
        return required.filter { !statuses.contains($0) && !runs.contains($0) }
    }

    /// The last review of each reviewer that says yes or no.
    public func decisiveReviews(_ pullRequest: PullRequest) -> [String: Review] {
        var reviews: [String: Review] = [:]
        for review in pullRequest.reviews {
            switch review.state {
            case .approved, .changesRequested: reviews[review.author] = review
            case .dismissed: reviews[review.author] = nil
            case .commented, .pending: break
            }
        }
        return reviews
    }

    /// Why the rules of the base branch keep a pull request from merging, in GitHub's words; nil where they don't.
    public func obstacle(_ pullRequest: PullRequest, in repository: Repository) -> String? {
        guard let rules = repository.protections[pullRequest.base.ref] else { return nil }
        let missing = missingContexts(repository, branch: pullRequest.base.ref, sha: pullRequest.head.sha)
        if missing.count == 1, let context = missing.first {
            return "Required status check \"\(context)\" is expected."
        } else if !missing.isEmpty {
            let all = rules.requiredContexts?.count ?? 0
            return "\(missing.count) of \(all) required status checks are expected."
        }
        if rules.isStrict, pullRequest.isBehind { return "Head branch is out of date." }
        guard let needed = rules.requiredApprovals, needed > 0 else { return nil }
        let reviews = decisiveReviews(pullRequest).values.filter {
            permission(of: $0.author, in: repository) >= .write
        }
        if reviews.contains(where: { $0.state == .changesRequested }) {
            return "Changes were requested by a reviewer with write access."
        }
        let approvals = reviews.count { $0.state == .approved }
        let noun = needed == 1 ? "approving review is" : "approving reviews are"
        return approvals < needed ? "At least \(needed) \(noun) required by reviewers with write access." : nil
    }

    /// GitHub's word for whether a pull request can be merged.
    public func mergeableState(_ pullRequest: PullRequest, in repository: Repository) -> String {
        if pullRequest.mergedAt != nil { return "unknown" }
        if !pullRequest.isMergeable { return "dirty" }
        if pullRequest.isDraft { return "draft" }
        if let rules = repository.protections[pullRequest.base.ref], rules.isStrict, pullRequest.isBehind {
            return "behind"
        }
        if obstacle(pullRequest, in: repository) != nil { return "blocked" }
        let statuses = latestStatuses(repository, pullRequest.head.sha)
        let runs = latestCheckRuns(repository, pullRequest.head.sha)
        let areGood =
            statuses.allSatisfy { $0.state == .success }
            && runs.allSatisfy { ["success", "neutral", "skipped"].contains($0.conclusion) }
        return areGood ? "clean" : "unstable"
    }
}
