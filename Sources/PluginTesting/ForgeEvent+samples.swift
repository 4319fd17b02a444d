public import PluginKit

extension ForgeEvent {
    /// A new comment under the sample pull request, or another issue.
    public static func comment(
        _ body: String,
        by login: Login = "ada",
        on issue: Issue = Issue(Sample.pullRequest()),
        id: Int = 100
    ) -> ForgeEvent {
        .issueComment(
            IssueCommentEvent(
                action: .created,
                comment: Comment(
                    id: id,
                    author: User(login: login),
                    body: body,
                    url: "\(issue.url)#issuecomment-\(id)",
                    createdAt: Sample.time
                ),
                issue: issue
            )
        )
    }

    /// Something that happened to the sample pull request, or another.
    public static func pull(
        _ action: PullRequestEvent.Action,
        _ pull: PullRequest = Sample.pullRequest(),
        by sender: Login? = nil,
        label: LabelName? = nil,
        baseChanged: Bool = false,
        previousBase: String? = nil
    ) -> ForgeEvent {
        .pullRequest(
            PullRequestEvent(
                action: action,
                pullRequest: pull,
                sender: sender.map { User(login: $0) } ?? pull.author,
                label: label,
                baseChanged: baseChanged,
                previousBase: previousBase
            )
        )
    }

    /// A review of the sample pull request, or another.
    public static func review(
        _ state: Review.State?,
        body: String = "",
        by login: Login = "ben",
        kind: User.Kind = .user,
        action: ReviewEvent.Action = .submitted,
        on pull: PullRequest = Sample.pullRequest()
    ) -> ForgeEvent {
        let author = User(login: login, kind: kind)
        return .review(
            ReviewEvent(
                action: action,
                review: Review(
                    id: 200,
                    author: author,
                    state: state,
                    body: body,
                    url: "\(pull.url)#pullrequestreview-200",
                    submittedAt: Sample.time
                ),
                pullRequest: pull,
                sender: author
            )
        )
    }

    /// Something that happened to the sample issue, or another.
    public static func issue(
        _ action: IssueEvent.Action,
        _ issue: Issue = Sample.issue(),
        by sender: Login? = nil,
        label: LabelName? = nil
    ) -> ForgeEvent {
        .issue(
            IssueEvent(
                action: action,
                issue: issue,
                sender: sender.map { User(login: $0) } ?? issue.author,
                label: label
            )
        )
    }

    /// A commit status in the sample repository.
    public static func status(
        _ context: String,
        _ state: CommitStatus.State,
        description: String = "",
        on sha: CommitSHA = Sample.pullRequest().head.sha
    ) -> ForgeEvent {
        .status(
            StatusEvent(
                repository: Sample.repository,
                sha: sha,
                status: CommitStatus(context: context, state: state, description: description)
            )
        )
    }

    /// Something that somebody did to a check run of the bot's on the head of the sample pull request.
    ///
    /// - Parameter change: Makes it differ.
    public static func checkRun(
        _ action: CheckRunEvent.Action,
        _ name: String,
        by sender: Login,
        change: (inout CheckRunEvent) -> Void = { _ in }
    ) -> ForgeEvent {
        let pull = Sample.pullRequest()
        var event = CheckRunEvent(
            action: action,
            repository: pull.repository,
            sha: pull.head.sha,
            name: name,
            app: "bowsprit",
            reference: CheckRunReference(job: "run-1", pull: pull.id.number),
            sender: User(login: sender)
        )
        change(&event)
        return .checkRun(event)
    }

    /// Something that somebody did to the bot's check suite on the head of the sample pull request.
    ///
    /// - Parameter change: Makes it differ.
    public static func checkSuite(
        _ action: CheckSuiteEvent.Action,
        by sender: Login,
        change: (inout CheckSuiteEvent) -> Void = { _ in }
    ) -> ForgeEvent {
        let pull = Sample.pullRequest()
        var event = CheckSuiteEvent(
            action: action,
            repository: pull.repository,
            sha: pull.head.sha,
            app: "bowsprit",
            pulls: [pull.id.number],
            sender: User(login: sender)
        )
        change(&event)
        return .checkSuite(event)
    }
}
