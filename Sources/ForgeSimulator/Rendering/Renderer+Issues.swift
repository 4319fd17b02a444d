import Foundation

extension Renderer {
    func reactions(_ reactions: [State.Reaction], url: String) -> JSON {
        var members: [String: JSON] = [
            "url": .string("\(url)/reactions"), "total_count": .int(reactions.count),
        ]
        for content in State.Reaction.contents {
            members[content] = .int(reactions.count { $0.content == content })
        }
        return .object(members)
    }

    func reaction(_ reaction: State.Reaction) -> JSON {
        [
            "id": .int(reaction.id), "node_id": .string(NodeID.make("REA", reaction.id)),
            "user": user(reaction.author), "content": .string(reaction.content),
            "created_at": JSON(reaction.createdAt),
        ]
    }

    func labels(_ issue: State.Issue, in repository: State.Repository) -> JSON {
        .array(issue.labels.compactMap { repository.label($0) }.map { label($0, in: repository) })
    }

    func milestone(_ issue: State.Issue, in repository: State.Repository) -> JSON {
        repository.milestones.first { $0.number == issue.milestone }.map { milestone($0, in: repository) } ?? .null
    }

    /// An issue, or a pull request seen as an issue, as webhooks show it.
    func issue(_ issue: State.Issue, in repository: State.Repository) -> JSON {
        let url = urls.issue(repository.fullName, issue.number)
        var members: [String: JSON] = [
            "url": .string(url), "repository_url": .string(urls.repository(repository.fullName)),
            "labels_url": .string("\(url)/labels{/name}"), "comments_url": .string("\(url)/comments"),
            "events_url": .string("\(url)/events"), "html_url": .string(urls.issuePage(repository.fullName, issue)),
            "id": .int(issue.id), "node_id": .string(nodeID(issue)),
            "number": .int(issue.number), "title": .string(issue.title), "user": user(issue.author),
            "labels": labels(issue, in: repository), "state": issue.isOpen ? "open" : "closed",
            "locked": .bool(issue.isLocked), "assignee": user(issue.assignees.first),
            "assignees": users(issue.assignees), "milestone": milestone(issue, in: repository),
            "comments": .int(issue.comments.count), "created_at": JSON(issue.createdAt),
            "updated_at": JSON(issue.updatedAt), "closed_at": JSON(issue.closedAt),
            "author_association": association(issue.author, in: repository),
            "active_lock_reason": JSON(issue.lockReason), "body": JSON(issue.body),
            "reactions": reactions(issue.reactions, url: url), "timeline_url": .string("\(url)/timeline"),
            "performed_via_github_app": nil, "state_reason": JSON(issue.stateReason),
        ]
        if let pullRequest = issue.pullRequest {
            let page = urls.issuePage(repository.fullName, issue)
            members["draft"] = .bool(pullRequest.isDraft)
            members["pull_request"] = [
                "url": .string(urls.pull(repository.fullName, issue.number)), "html_url": .string(page),
                "diff_url": .string("\(page).diff"), "patch_url": .string("\(page).patch"),
                "merged_at": JSON(pullRequest.mergedAt),
            ]
        }
        return .object(members)
    }

    func nodeID(_ issue: State.Issue) -> String {
        issue.pullRequest.map { NodeID.make("PR", $0.id) } ?? NodeID.make("I", issue.id)
    }

    /// An issue as REST shows it.
    func restIssue(_ issue: State.Issue, in repository: State.Repository) -> JSON {
        self.issue(issue, in: repository).merging(["closed_by": user(issue.closedBy)])
    }

    func comment(_ comment: State.Comment, on issue: State.Issue, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/issues/comments/\(comment.id)"
        let page = urls.issuePage(repository.fullName, issue)
        return [
            "url": .string(url), "html_url": .string("\(page)#issuecomment-\(comment.id)"),
            "issue_url": .string(urls.issue(repository.fullName, issue.number)), "id": .int(comment.id),
            "node_id": .string(NodeID.make("IC", comment.id)), "user": user(comment.author),
            "created_at": JSON(comment.createdAt), "updated_at": JSON(comment.updatedAt),
            "author_association": association(comment.author, in: repository), "body": .string(comment.body),
            "reactions": reactions(comment.reactions, url: url), "performed_via_github_app": nil,
        ]
    }

    /// An event of an issue's history.
    func event(_ event: State.Event, of issue: State.Issue, in repository: State.Repository) -> JSON {
        let url = urls.repository(repository.fullName)
        var members: [String: JSON] = [
            "id": .int(event.id), "node_id": .string(NodeID.make("EV", event.id)),
            "url": .string("\(url)/issues/events/\(event.id)"), "actor": user(event.actor),
            "event": .string(event.name), "commit_id": JSON(event.commit),
            "commit_url": JSON(event.commit.map { urls.commit(repository.fullName, $0) }),
            "created_at": JSON(event.createdAt), "performed_via_github_app": nil,
        ]
        if let label = event.label { members["label"] = ["name": .string(label.name), "color": .string(label.color)] }
        if let milestone = event.milestone { members["milestone"] = ["title": .string(milestone)] }
        if let rename = event.rename { members["rename"] = ["from": .string(rename.from), "to": .string(rename.to)] }
        if ["locked", "unlocked"].contains(event.name) { members["lock_reason"] = JSON(issue.lockReason) }
        if ["assigned", "unassigned"].contains(event.name) {
            members["assignee"] = user(event.subject)
            members["assigner"] = user(event.actor)
        }
        if event.name.hasPrefix("review_request") { addReviewRequest(event, in: repository, to: &members) }
        if event.name == "closed" || event.name == "reopened" { members["state_reason"] = JSON(issue.stateReason) }
        if let review = event.review { members["dismissed_review"] = dismissal(review, of: issue) }
        return .object(members)
    }

    private func addReviewRequest(
        _ event: State.Event,
        in repository: State.Repository,
        to members: inout [String: JSON]
    ) {
        members["review_requester"] = user(event.actor)
        if let reviewer = event.subject { members["requested_reviewer"] = user(reviewer) }
        if let slug = event.team, let organization = state.organization(repository.owner),
            let team = organization.teams[slug]
        {
            members["requested_team"] = restTeam(team, of: organization)
        }
    }

    private func dismissal(_ review: Int, of issue: State.Issue) -> JSON {
        ["state": "dismissed", "review_id": .int(review), "dismissal_message": nil]
    }

    /// The history of an issue with its comments, reviews and commits, oldest first.
    func timeline(_ issue: State.Issue, in repository: State.Repository, commits: [GitCommit]) -> [JSON] {
        var entries: [(at: Date, json: JSON)] = issue.events.map {
            ($0.createdAt, event($0, of: issue, in: repository))
        }
        for comment in issue.comments {
            let json = self.comment(comment, on: issue, in: repository)
            entries.append(
                (comment.createdAt, json.merging(["event": "commented", "actor": user(comment.author)]))
            )
        }
        for review in issue.pullRequest?.reviews ?? [] where review.state != .pending {
            let json = self.restReview(review, of: issue, in: repository)
            entries.append((review.submittedAt ?? .distantPast, json.merging(["event": "reviewed"])))
        }
        entries += commits.map { ($0.committer.date, committed($0, in: repository)) }
        return entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element.json)
    }

    private func committed(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        gitCommit(commit, in: repository).merging([
            "event": "committed", "html_url": .string(urls.commitPage(repository.fullName, commit.sha)),
        ])
    }
}
