import Foundation

extension GraphQLSchema {
    func label(_ label: State.Label) -> Object {
        Object(
            "Label",
            ["Node"],
            leaves: [
                "id": .string(NodeID.make("LA", label.id)), "name": .string(label.name), "color": .string(label.color),
                "description": JSON(label.description),
            ]
        )
    }

    /// The fields that issues and pull requests share.
    private func shared(_ issue: State.Issue, in repository: State.Repository) -> [String: Object.Resolver] {
        let leaves: [String: JSON] = [
            "id": .string(nodeID(issue)), "number": .int(issue.number), "title": .string(issue.title),
            "body": .string(issue.body ?? ""), "bodyText": .string(issue.body ?? ""),
            "url": .string(urls.issuePage(repository.fullName, issue)), "closed": .bool(!issue.isOpen),
            "createdAt": JSON(issue.createdAt), "updatedAt": JSON(issue.updatedAt), "closedAt": JSON(issue.closedAt),
            "locked": .bool(issue.isLocked),
            "authorAssociation": .string(state.association(of: issue.author, in: repository)),
        ]
        var fields = leaves.mapValues(Object.constant)
        fields["author"] = { _ in .init(actor(issue.author)) }
        fields["repository"] = { _ in .object(self.repository(repository)) }
        fields["labels"] = { arguments in
            try GraphQLConnection.make(
                "LabelConnection",
                issue.labels.compactMap { repository.label($0) },
                arguments,
                label
            )
        }
        fields["assignees"] = { arguments in
            try GraphQLConnection.make("UserConnection", issue.assignees.compactMap { actor($0) }, arguments) { $0 }
        }
        fields["milestone"] = { _ in
            let found = repository.milestones.first { $0.number == issue.milestone }
            return .init(
                found.map { milestone in
                    Object(
                        "Milestone",
                        ["Node"],
                        leaves: [
                            "id": .string(NodeID.make("MI", milestone.id)), "title": .string(milestone.title),
                            "number": .int(milestone.number), "description": JSON(milestone.description),
                            "state": milestone.closedAt == nil ? "OPEN" : "CLOSED", "dueOn": JSON(milestone.dueOn),
                        ]
                    )
                }
            )
        }
        fields["comments"] = { arguments in
            try GraphQLConnection.make("IssueCommentConnection", issue.comments, arguments) {
                comment($0, on: issue, in: repository)
            }
        }
        return fields
    }

    private func comment(_ comment: State.Comment, on issue: State.Issue, in repository: State.Repository) -> Object {
        let page = urls.issuePage(repository.fullName, issue)
        return Object(
            "IssueComment",
            ["Node", "Comment"],
            leaves: [
                "id": .string(NodeID.make("IC", comment.id)), "databaseId": .int(comment.id),
                "body": .string(comment.body), "bodyText": .string(comment.body),
                "url": .string("\(page)#issuecomment-\(comment.id)"), "createdAt": JSON(comment.createdAt),
                "updatedAt": JSON(comment.updatedAt), "isMinimized": false,
                "authorAssociation": .string(state.association(of: comment.author, in: repository)),
            ]
        ).adding(["author": { _ in .init(actor(comment.author)) }])
    }

    func issue(_ issue: State.Issue, in repository: State.Repository) -> Object {
        Object("Issue", ["Node"], shared(issue, in: repository)).adding([
            "state": { _ in .leaf(issue.isOpen ? "OPEN" : "CLOSED") },
            "stateReason": { _ in .leaf(JSON(issue.stateReason?.uppercased())) },
            "isPinned": { _ in .leaf(.bool(issue.isPinned)) },
            "databaseId": { _ in .leaf(.int(issue.id)) },
        ])
    }

    func pullRequestState(_ issue: State.Issue) -> String {
        if issue.pullRequest?.mergedAt != nil { return "MERGED" }
        return issue.isOpen ? "OPEN" : "CLOSED"
    }

    func pullRequest(_ issue: State.Issue, in repository: State.Repository) -> Object {
        guard let pullRequest = issue.pullRequest else { return self.issue(issue, in: repository) }
        return Object("PullRequest", ["Node"], shared(issue, in: repository))
            .adding(facts(issue, pullRequest, in: repository))
            .adding(ends(pullRequest, in: repository))
            .adding(lists(issue, pullRequest, in: repository))
    }

    private func facts(
        _ issue: State.Issue,
        _ pullRequest: State.PullRequest,
        in repository: State.Repository
    ) -> [String: Object.Resolver] {
        let mergeable = !issue.isOpen ? "UNKNOWN" : pullRequest.isMergeable ? "MERGEABLE" : "CONFLICTING"
        let mergeState = issue.isOpen ? state.mergeableState(pullRequest, in: repository) : "unknown"
        let leaves: [String: JSON] = [
            "databaseId": .int(pullRequest.id), "fullDatabaseId": .string(String(pullRequest.id)),
            "state": .string(pullRequestState(issue)), "isDraft": .bool(pullRequest.isDraft),
            "merged": .bool(pullRequest.mergedAt != nil), "mergedAt": JSON(pullRequest.mergedAt),
            "mergeable": .string(mergeable), "mergeStateStatus": .string(mergeState.uppercased()),
            "canBeRebased": .bool(issue.isOpen && pullRequest.isMergeable), "additions": .int(pullRequest.additions),
            "deletions": .int(pullRequest.deletions), "changedFiles": .int(pullRequest.changedFiles),
            "reviewDecision": JSON(reviewDecision(pullRequest, in: repository)),
            "isCrossRepository": .bool(pullRequest.head.repository != pullRequest.base.repository),
            "permalink": .string(urls.issuePage(repository.fullName, issue)),
        ]
        return leaves.mapValues(Object.constant)
    }

    /// Null where the base branch asks for no review, as on GitHub.
    private func reviewDecision(_ pullRequest: State.PullRequest, in repository: State.Repository) -> String? {
        guard let needed = repository.protections[pullRequest.base.ref]?.requiredApprovals, needed > 0 else {
            return nil
        }
        let reviews = state.decisiveReviews(pullRequest).values.filter {
            state.permission(of: $0.author, in: repository) >= .write
        }
        if reviews.contains(where: { $0.state == .changesRequested }) { return "CHANGES_REQUESTED" }
        return reviews.count { $0.state == .approved } >= needed ? "APPROVED" : "REVIEW_REQUIRED"
    }

    private func ends(_ pullRequest: State.PullRequest, in repository: State.Repository) -> [String: Object.Resolver] {
        let source = state.repository(pullRequest.head.repository)
        return [
            "baseRefName": { _ in .leaf(.string(pullRequest.base.ref)) },
            "baseRefOid": { _ in
                .leaf(.string(repository.branches[pullRequest.base.ref] ?? pullRequest.base.sha))
            },
            "baseRef": { _ in .init(ref(pullRequest.base.ref, in: repository)) },
            "baseRepository": { _ in .object(self.repository(repository)) },
            "headRefName": { _ in .leaf(.string(pullRequest.head.ref)) },
            "headRefOid": { _ in .leaf(.string(pullRequest.head.sha)) },
            "headRef": { _ in .init(source.flatMap { ref(pullRequest.head.ref, in: $0) }) },
            "headRepository": { _ in .init(source.map { self.repository($0) }) },
            "headRepositoryOwner": { _ in .init(source.flatMap { actor($0.owner) }) },
            "mergedBy": { _ in .init(actor(pullRequest.mergedBy)) },
            "mergeCommit": { _ in
                guard pullRequest.mergedAt != nil, let sha = pullRequest.mergeCommit else { return .null }
                return .object(try await commit(sha, in: repository))
            },
            "statusCheckRollup": { _ in .init(rollup(pullRequest.head.sha, in: repository)) },
        ]
    }

    private func lists(
        _ issue: State.Issue,
        _ pullRequest: State.PullRequest,
        in repository: State.Repository
    ) -> [String: Object.Resolver] {
        [
            "commits": { arguments in
                let commits = try await PullRoutes.commits(issue, in: repository, store: store)
                return try GraphQLConnection.make("PullRequestCommitConnection", commits, arguments) { commit in
                    Object(
                        "PullRequestCommit",
                        ["Node"],
                        [
                            "id": { _ in .leaf(.string(NodeID.make("PURC", git: commit.sha))) },
                            "commit": { _ in .object(self.commit(commit, in: repository)) },
                        ]
                    )
                }
            },
            "files": { arguments in
                let files = try await PullRoutes.files(pullRequest, in: repository, store: store)
                return try GraphQLConnection.make("PullRequestChangedFileConnection", files, arguments) { file in
                    let type = file.status == "removed" ? "deleted" : file.status
                    return Object(
                        "PullRequestChangedFile",
                        leaves: [
                            "path": .string(file.path), "additions": .int(file.additions),
                            "deletions": .int(file.deletions), "changeType": .string(type.uppercased()),
                        ]
                    )
                }
            },
            "reviews": { arguments in
                let states = arguments["states"]?.strings
                let reviews = pullRequest.reviews.filter { states?.contains($0.state.rawValue) ?? true }
                return try GraphQLConnection.make("PullRequestReviewConnection", reviews, arguments) {
                    review($0, of: issue, in: repository)
                }
            },
            "reviewRequests": { arguments in
                try GraphQLConnection.make("ReviewRequestConnection", pullRequest.requestedReviewers, arguments) {
                    login in
                    Object("ReviewRequest", [], ["requestedReviewer": { _ in .init(actor(login)) }])
                }
            },
        ]
    }

    private func review(_ review: State.Review, of issue: State.Issue, in repository: State.Repository) -> Object {
        let page = urls.issuePage(repository.fullName, issue)
        return Object(
            "PullRequestReview",
            ["Node", "Comment"],
            leaves: [
                "id": .string(NodeID.make("PRR", review.id)), "databaseId": .int(review.id),
                "body": .string(review.body), "state": .string(review.state.rawValue),
                "submittedAt": JSON(review.submittedAt),
                "url": .string("\(page)#pullrequestreview-\(review.id)"),
                "authorAssociation": .string(state.association(of: review.author, in: repository)),
            ]
        ).adding([
            "author": { _ in .init(actor(review.author)) },
            "commit": { _ in .object(try await commit(review.commit, in: repository)) },
        ])
    }
}
