public import ForgeModel
public import Foundation
public import JobModel

/// Which jobs a list shows: those that fit everything that is given.
public struct JobFilter: Sendable, Hashable {
    /// Only jobs of this repository.
    public var repository: RepositoryName?
    /// Only jobs that test this pull request, by its number.
    public var pullRequest: Int?
    /// Only runs of the job with this name, such as `pull-lantern-unit`.
    public var job: String?
    /// Only jobs in one of these states; empty stands for all.
    public var states: Set<ProwJobState>
    /// Only jobs that were created at this time or later.
    public var since: Date?

    /// Joins the parts.
    public init(
        repository: RepositoryName? = nil,
        pullRequest: Int? = nil,
        job: String? = nil,
        states: Set<ProwJobState> = [],
        since: Date? = nil
    ) {
        self.repository = repository
        self.pullRequest = pullRequest
        self.job = job
        self.states = states
        self.since = since
    }
}
