import ForgeModel

/// What we read of GitHub's `pull-request` and `pull-request-simple`.
struct WirePullRequest: Decodable {
    struct End: Decodable {
        let ref: String
        let sha: String
        let repo: WireRepository?

        var value: PullRequest.Branch {
            PullRequest.Branch(
                name: ref,
                sha: CommitSHA(sha),
                repository: repo.flatMap { RepositoryName($0.full_name) }
            )
        }
    }

    struct Team: Decodable {
        let slug: String
    }

    let number: Int
    let node_id: String
    let title: String
    let body: String?
    let user: WireUser?
    let state: String
    let draft: Bool?
    let merged: Bool?
    let merged_at: String?
    let mergeable: Bool?
    let head: End
    let base: End
    let labels: [WireLabel]?
    let assignees: [WireUser?]?
    let requested_reviewers: [WireUser?]?
    let requested_teams: [Team]?
    let milestone: WireMilestone?
    /// Left out of lists.
    let commits: Int?
    let merge_commit_sha: String?
    let html_url: String

    var value: PullRequest {
        get throws {
            guard let repo = base.repo else { throw InvalidAnswer("pull request without a base repository") }
            let repository = try repo.name
            let people = requested_reviewers?.compactMap { $0.map { Reviewer.user($0.value.login) } } ?? []
            let teams = requested_teams?.map { Reviewer.team(organization: repository.owner, slug: $0.slug) } ?? []
            return PullRequest(
                id: ThreadID(repository, number),
                nodeID: node_id,
                title: title,
                body: body ?? "",
                author: user.valueOrGhost,
                state: ThreadState(rawValue: state) ?? .open,
                isDraft: draft ?? false,
                isMerged: merged ?? (merged_at != nil),
                isMergeable: mergeable,
                head: head.value,
                base: base.value,
                labels: labels?.map(\.value) ?? [],
                assignees: assignees?.compactMap { $0?.value.login } ?? [],
                requestedReviewers: people + teams,
                milestone: milestone?.value,
                commitCount: commits ?? 0,
                mergeCommit: merge_commit_sha.map { CommitSHA($0) },
                defaultBranch: repo.default_branch ?? "",
                url: html_url,
                repositoryURL: repo.html_url ?? ""
            )
        }
    }
}
