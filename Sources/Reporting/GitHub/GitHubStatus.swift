public import ForgeModel
public import JobModel

/// The commit status that tells how a job goes, and where it belongs.
public struct GitHubStatus: Sendable, Hashable {
    /// The status.
    public let status: CommitStatus
    /// The commit that it is about: the pull request's head, else the base.
    public let sha: CommitSHA
    /// The repository.
    public let repository: RepositoryName

    /// Makes the status of a job; nil when it has none: a job of no commit or of several pull requests, or one that
    /// waits for its scheduler.
    public init?(_ job: ProwJob) {
        guard let refs = job.spec.refs, refs.pulls.count <= 1, let state = CommitStatus.State(job.status.state)
        else { return nil }
        let sha = refs.pulls.first?.sha ?? refs.baseSHA
        guard !sha.isEmpty else { return nil }
        self.sha = CommitSHA(sha)
        self.repository = RepositoryName(owner: refs.org, name: refs.repo)
        self.status = CommitStatus(
            context: job.spec.context,
            state: state,
            description: StatusDescription.make(job.summary, baseSHA: CommitSHA(refs.baseSHA)),
            targetURL: job.status.url
        )
    }
}

extension CommitStatus.State {
    fileprivate init?(_ state: ProwJobState) {
        switch state {
        case .scheduling: return nil
        case .triggered, .pending: self = .pending
        case .success: self = .success
        case .failure, .aborted: self = .failure
        case .error: self = .error
        }
    }
}
