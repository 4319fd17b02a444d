public import Foundation
public import PluginKit

/// Ready-made values for tests of plugins: one repository, one pull request, one issue.
public enum Sample {
    /// The repository of every sample.
    public static let repository = RepositoryName(owner: "harbor", name: "lantern")
    /// The time of every sample: 2026-01-01T00:00:00Z.
    public static let time = Date(timeIntervalSince1970: 1_767_225_600)

    /// An open pull request, number 14, by `ada`, from `ada:glow` to `main`.
    public static func pullRequest(
        _ change: (inout PullRequest) -> Void = { _ in }
    ) -> PullRequest {
        var pull = PullRequest(
            id: ThreadID(repository, 14),
            nodeID: "PR_14",
            title: "Let the lantern glow",
            author: User(login: "ada"),
            head: .init(
                name: "glow",
                sha: "1111111111111111111111111111111111111111",
                repository: RepositoryName(owner: "ada", name: "lantern")
            ),
            base: .init(name: "main", sha: "2222222222222222222222222222222222222222", repository: repository),
            url: "https://github.com/harbor/lantern/pull/14",
            repositoryURL: "https://github.com/harbor/lantern"
        )
        change(&pull)
        return pull
    }

    /// An open issue, number 7, by `ada`.
    public static func issue(_ change: (inout Issue) -> Void = { _ in }) -> Issue {
        var issue = Issue(
            id: ThreadID(repository, 7),
            nodeID: "I_7",
            title: "The lantern flickers",
            author: User(login: "ada"),
            url: "https://github.com/harbor/lantern/issues/7"
        )
        change(&issue)
        return issue
    }
}
