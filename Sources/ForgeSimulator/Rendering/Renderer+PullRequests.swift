import Foundation

extension Renderer {
    private func link(_ url: String) -> JSON { ["href": .string(url)] }

    private func end(_ end: State.PullRequest.End) -> JSON {
        let owner = String(end.repository.prefix { $0 != "/" })
        return [
            "label": .string("\(owner):\(end.ref)"), "ref": .string(end.ref), "sha": .string(end.sha),
            "user": user(owner), "repo": state.repository(end.repository).map { repository($0) } ?? .null,
        ]
    }

    /// The teams asked for a review.
    func requestedTeams(_ pullRequest: State.PullRequest, in repository: State.Repository, rest: Bool = false) -> JSON {
        guard let organization = state.organization(repository.owner) else { return [] }
        let teams = pullRequest.requestedTeams.compactMap { organization.teams[$0] }
        return .array(teams.map { rest ? restTeam($0, of: organization) : team($0, of: organization) })
    }

    /// A pull request as lists and reviews' webhooks show it; nil for an issue.
    func simplePullRequest(_ issue: State.Issue, in repository: State.Repository) -> JSON {
        guard let pullRequest = issue.pullRequest else { return .null }
        let url = urls.pull(repository.fullName, issue.number)
        let issueURL = urls.issue(repository.fullName, issue.number)
        let page = urls.issuePage(repository.fullName, issue)
        let statuses = "\(urls.repository(repository.fullName))/statuses/\(pullRequest.head.sha)"
        let reviewComment = "\(urls.repository(repository.fullName))/pulls/comments{/number}"
        let links: [String: JSON] = [
            "self": link(url), "html": link(page), "issue": link(issueURL), "comments": link("\(issueURL)/comments"),
            "review_comments": link("\(url)/comments"), "review_comment": link(reviewComment),
            "commits": link("\(url)/commits"), "statuses": link(statuses),
        ]
        return [
            "url": .string(url), "id": .int(pullRequest.id), "node_id": .string(NodeID.make("PR", pullRequest.id)),
            "html_url": .string(page), "diff_url": .string("\(page).diff"), "patch_url": .string("\(page).patch"),
            "issue_url": .string(issueURL), "number": .int(issue.number), "state": issue.isOpen ? "open" : "closed",
            "locked": .bool(issue.isLocked), "title": .string(issue.title), "user": user(issue.author),
            "body": JSON(issue.body), "created_at": JSON(issue.createdAt), "updated_at": JSON(issue.updatedAt),
            "closed_at": JSON(issue.closedAt), "merged_at": JSON(pullRequest.mergedAt),
            "merge_commit_sha": JSON(pullRequest.mergeCommit), "assignee": user(issue.assignees.first),
            "assignees": users(issue.assignees), "requested_reviewers": users(pullRequest.requestedReviewers),
            "requested_teams": requestedTeams(pullRequest, in: repository),
            "labels": labels(issue, in: repository), "milestone": milestone(issue, in: repository),
            "draft": .bool(pullRequest.isDraft), "commits_url": .string("\(url)/commits"),
            "review_comments_url": .string("\(url)/comments"), "review_comment_url": .string(reviewComment),
            "comments_url": .string("\(issueURL)/comments"), "statuses_url": .string(statuses),
            "head": end(pullRequest.head), "base": end(pullRequest.base), "_links": .object(links),
            "author_association": association(issue.author, in: repository), "auto_merge": nil,
            "active_lock_reason": JSON(issue.lockReason),
        ]
    }

    /// A whole pull request.
    func pullRequest(_ issue: State.Issue, in repository: State.Repository) -> JSON {
        guard let pullRequest = issue.pullRequest else { return .null }
        let isOpen = issue.isOpen
        return simplePullRequest(issue, in: repository).merging([
            "merged": .bool(pullRequest.mergedAt != nil), "mergeable": isOpen ? .bool(pullRequest.isMergeable) : nil,
            "rebaseable": isOpen ? .bool(pullRequest.isMergeable) : nil,
            "mergeable_state": .string(isOpen ? state.mergeableState(pullRequest, in: repository) : "unknown"),
            "merged_by": user(pullRequest.mergedBy), "comments": .int(issue.comments.count),
            "review_comments": .int(pullRequest.reviewComments.count), "maintainer_can_modify": false,
            "commits": .int(pullRequest.commits), "additions": .int(pullRequest.additions),
            "deletions": .int(pullRequest.deletions), "changed_files": .int(pullRequest.changedFiles),
        ])
    }

    /// Adds to a pull request what REST has of labels and teams beyond webhooks.
    func rest(_ json: JSON, _ issue: State.Issue, in repository: State.Repository) -> JSON {
        guard let pullRequest = issue.pullRequest else { return json }
        let labels = issue.labels.compactMap { repository.label($0) }.map { restLabel($0, in: repository) }
        return json.merging([
            "labels": .array(labels), "requested_teams": requestedTeams(pullRequest, in: repository, rest: true),
        ])
    }

    /// A review as webhooks show it.
    func review(_ review: State.Review, of issue: State.Issue, in repository: State.Repository) -> JSON {
        restReview(review, of: issue, in: repository)
            .merging(["state": .string(review.state.rawValue.lowercased())])
    }

    /// A review as REST shows it.
    func restReview(_ review: State.Review, of issue: State.Issue, in repository: State.Repository) -> JSON {
        let page = "\(urls.issuePage(repository.fullName, issue))#pullrequestreview-\(review.id)"
        let pull = urls.pull(repository.fullName, issue.number)
        return [
            "id": .int(review.id), "node_id": .string(NodeID.make("PRR", review.id)), "user": user(review.author),
            "body": .string(review.body), "state": .string(review.state.rawValue), "html_url": .string(page),
            "pull_request_url": .string(pull), "author_association": association(review.author, in: repository),
            "_links": ["html": link(page), "pull_request": link(pull)], "submitted_at": JSON(review.submittedAt),
            "commit_id": .string(review.commit),
        ]
    }

    func reviewComment(
        _ comment: State.ReviewComment,
        of issue: State.Issue,
        in repository: State.Repository
    ) -> JSON {
        let url = "\(urls.repository(repository.fullName))/pulls/comments/\(comment.id)"
        let page = "\(urls.issuePage(repository.fullName, issue))#discussion_r\(comment.id)"
        let pull = urls.pull(repository.fullName, issue.number)
        let line = JSON(comment.line)
        var members: [String: JSON] = [
            "url": .string(url), "pull_request_review_id": .int(comment.review), "id": .int(comment.id),
            "node_id": .string(NodeID.make("PRRC", comment.id)), "diff_hunk": .string(comment.diffHunk),
            "path": .string(comment.path), "commit_id": .string(comment.commit),
            "original_commit_id": .string(comment.commit), "user": user(comment.author),
            "body": .string(comment.body), "created_at": JSON(comment.createdAt),
            "updated_at": JSON(comment.updatedAt), "html_url": .string(page), "pull_request_url": .string(pull),
            "author_association": association(comment.author, in: repository),
            "_links": ["self": link(url), "html": link(page), "pull_request": link(pull)],
            "reactions": reactions(comment.reactions, url: url), "start_line": nil, "original_start_line": nil,
            "start_side": nil, "line": line, "original_line": .int(comment.line ?? 1), "side": .string(comment.side),
            "position": line, "original_position": .int(comment.line ?? 1),
            "subject_type": comment.line == nil ? "file" : "line",
        ]
        if let inReplyTo = comment.inReplyTo { members["in_reply_to_id"] = .int(inReplyTo) }
        return .object(members)
    }
}
