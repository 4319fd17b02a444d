public import ForgeModel
public import JobModel

/// The presubmits that may run for a pull request, and the commits that they would run on.
public struct CandidateJobs: Sendable {
    /// The pull request.
    public let pull: PullRequest
    /// The commits: its head on its base branch as that is now.
    public let refs: Refs
    /// The presubmits, for whatever branch.
    public let presubmits: Presubmits
    /// What is wrong with the repository's own configuration; its jobs are then left out.
    public let mistake: InvalidJobConfiguration?
    private let changes: ChangedFiles

    /// Reads the base branch's head and the jobs.
    ///
    /// - Parameter withOwnVersion: Whether the pull request's own version of `.prow.yaml` counts; it is not read
    ///   otherwise.
    /// - Throws: A fault when the forge does not answer.
    public init(for pull: PullRequest, withOwnVersion: Bool, _ call: Call) async throws {
        self.pull = pull
        let baseSHA = try await call.forge.head(ofBranch: pull.base.name, in: pull.repository)
        refs = Refs(pullRequest: pull, baseSHA: baseSHA)
        changes = ChangedFiles { try await call.forge.changedFiles(of: pull.id).map(\.path) }
        do {
            presubmits = try await call.jobs.presubmits(for: pull, baseSHA: baseSHA, isTrusted: withOwnVersion)
            mistake = nil
        } catch let invalid as InvalidJobConfiguration {
            presubmits = call.jobs.centralPresubmits(in: pull.repository)
            mistake = invalid
        }
    }

    /// The jobs that filters choose.
    ///
    /// - Throws: A fault when the forge does not answer.
    public func selected(by filters: [PresubmitFilter]) async throws -> [Presubmit] {
        try await filters.selected(from: presubmits, branch: pull.base.name, changes: changes)
    }

    /// The jobs that can run on the branch at all.
    public var available: [Presubmit] { presubmits.on(branch: pull.base.name) }

    /// A job with its own labels and annotations.
    ///
    /// - Parameter trust: How far the pull request is trusted: ``TriggerSettings/jobTrust(of:labels:_:)``.
    public func request(for presubmit: Presubmit, trust: JobTrust, isRetest: Bool = false) -> JobRequest {
        var labels = presubmit.base.labels
        labels[ProwJobKey.isOptional] = "\(presubmit.optional)"
        if isRetest { labels[ProwJobKey.retest] = "true" }
        return JobRequest(
            spec: ProwJobSpec(presubmit: presubmit, refs: refs),
            labels: labels,
            annotations: presubmit.base.annotations,
            trust: trust
        )
    }

    /// Starts jobs.
    public func start(_ presubmits: [Presubmit], trust: JobTrust, isRetest: Bool = false) -> Effect {
        .startJobs(presubmits.map { request(for: $0, trust: trust, isRetest: isRetest) })
    }
}
