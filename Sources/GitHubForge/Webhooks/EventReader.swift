import ForgeModel
import Foundation

/// Reads the event that a payload tells.
struct EventReader {
    typealias Keys = WirePayload.CodingKeys

    let container: KeyedDecodingContainer<Keys>
    let action: String
    let repository: RepositoryName?

    func event(named name: String) throws -> ForgeEvent {
        switch name {
        case "pull_request": try pullRequest()
        case "issues": try issue()
        case "issue_comment": try issueComment()
        case "pull_request_review": try review()
        case "pull_request_review_comment": try reviewComment()
        case "push": try push()
        case "status": try status()
        case "check_run": try checkRun()
        case "check_suite": try checkSuite()
        default: .other(name: name, repository: repository)
        }
    }

    private func pullRequest() throws -> ForgeEvent {
        let changes = try? container.decodeIfPresent(WireChanges.self, forKey: .changes)
        return .pullRequest(
            PullRequestEvent(
                action: .init(word: action),
                pullRequest: try container.decode(WirePullRequest.self, forKey: .pullRequest).value,
                sender: try sender(),
                label: try container.decodeIfPresent(WireLabel.self, forKey: .label)?.value,
                baseChanged: changes?.movesBase ?? false,
                previousBase: changes?.previousBase
            )
        )
    }

    private func issue() throws -> ForgeEvent {
        .issue(
            IssueEvent(
                action: .init(word: action),
                issue: try container.decode(WireIssue.self, forKey: .issue).value(in: try home()),
                sender: try sender(),
                label: try container.decodeIfPresent(WireLabel.self, forKey: .label)?.value
            )
        )
    }

    private func issueComment() throws -> ForgeEvent {
        guard let action = IssueCommentEvent.Action(rawValue: action) else { return unread("issue_comment") }
        return .issueComment(
            IssueCommentEvent(
                action: action,
                comment: try container.decode(WireComment.self, forKey: .comment).value,
                issue: try container.decode(WireIssue.self, forKey: .issue).value(in: try home())
            )
        )
    }

    private func review() throws -> ForgeEvent {
        guard let action = ReviewEvent.Action(rawValue: action) else { return unread("pull_request_review") }
        return .review(
            ReviewEvent(
                action: action,
                review: try container.decode(WireReview.self, forKey: .review).value,
                pullRequest: try container.decode(WirePullRequest.self, forKey: .pullRequest).value,
                sender: try sender()
            )
        )
    }

    private func reviewComment() throws -> ForgeEvent {
        guard let action = ReviewCommentEvent.Action(rawValue: action) else {
            return unread("pull_request_review_comment")
        }
        return .reviewComment(
            ReviewCommentEvent(
                action: action,
                comment: try container.decode(WireComment.self, forKey: .comment).value,
                pullRequest: try container.decode(WirePullRequest.self, forKey: .pullRequest).value
            )
        )
    }

    private func push() throws -> ForgeEvent {
        let repo = try container.decode(WireRepository.self, forKey: .repository)
        let commits = try container.decodeIfPresent([WirePushedCommit].self, forKey: .commits) ?? []
        return .push(
            PushEvent(
                repository: try repo.name,
                ref: try container.decode(String.self, forKey: .ref),
                before: try container.decode(CommitSHA.self, forKey: .before),
                after: try container.decode(CommitSHA.self, forKey: .after),
                isDeleted: try container.decodeIfPresent(Bool.self, forKey: .deleted) ?? false,
                compareURL: try container.decodeIfPresent(String.self, forKey: .compare) ?? "",
                repositoryURL: repo.html_url ?? "",
                changedPaths: Set(commits.flatMap(\.paths)),
                sender: try container.decodeIfPresent(WireUser.self, forKey: .sender)?.value,
                pusher: try container.decodeIfPresent(WirePayload.Pusher.self, forKey: .pusher)?.name ?? "",
                isCreated: try container.decodeIfPresent(Bool.self, forKey: .created) ?? false,
                isForced: try container.decodeIfPresent(Bool.self, forKey: .forced) ?? false,
                commitCount: commits.count,
                defaultBranch: repo.default_branch ?? ""
            )
        )
    }

    private func status() throws -> ForgeEvent {
        .status(
            StatusEvent(
                repository: try home(),
                sha: try container.decode(CommitSHA.self, forKey: .sha),
                status: CommitStatus(
                    context: try container.decode(String.self, forKey: .context),
                    state: try container.decode(CommitStatus.State.self, forKey: .state),
                    description: try container.decodeIfPresent(String.self, forKey: .description) ?? "",
                    targetURL: try container.decodeIfPresent(String.self, forKey: .targetURL) ?? ""
                )
            )
        )
    }

    private func checkRun() throws -> ForgeEvent {
        let run = try container.decode(WireCheckRunEvent.self, forKey: .checkRun)
        let button = try container.decodeIfPresent(WireCheckRunEvent.RequestedAction.self, forKey: .requestedAction)
        return .checkRun(
            CheckRunEvent(
                action: .init(word: action),
                button: button?.identifier ?? "",
                repository: try home(),
                sha: run.head_sha,
                name: run.name,
                app: Login(run.app?.slug ?? ""),
                reference: CheckRunReference(run.external_id ?? ""),
                sender: try sender()
            )
        )
    }

    private func checkSuite() throws -> ForgeEvent {
        let suite = try container.decode(WireCheckSuiteEvent.self, forKey: .checkSuite)
        return .checkSuite(
            CheckSuiteEvent(
                action: .init(word: action),
                repository: try home(),
                sha: suite.head_sha,
                app: Login(suite.app?.slug ?? ""),
                pulls: (suite.pull_requests ?? []).map(\.number),
                sender: try sender()
            )
        )
    }

    private func unread(_ name: String) -> ForgeEvent { .other(name: name, repository: repository) }

    private func home() throws -> RepositoryName {
        guard let repository else { throw InvalidAnswer("payload without a repository") }
        return repository
    }

    private func sender() throws -> User {
        try container.decodeIfPresent(WireUser.self, forKey: .sender).valueOrGhost
    }
}
