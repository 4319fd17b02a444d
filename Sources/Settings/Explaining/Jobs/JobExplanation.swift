import JobModel

/// What becomes of one job for a change.
public struct JobExplanation: Encodable, Hashable, Sendable {
    /// What a merge needs of the job's context.
    public enum Requirement: String, Encodable, Hashable, Sendable {
        /// It must be there and green.
        case required
        /// It must be green if it is there.
        case requiredIfPresent = "required-if-present"
        /// It may be anything.
        case optional
    }

    /// The name.
    public var name: String
    /// Whether it runs by itself.
    public var verdict: RunVerdict
    /// Why.
    public var reason: RunReason
    /// Where the job is written.
    public var place: ConfigurationPlace?
    /// The context of its status; nil when it reports none.
    public var context: String?
    /// What a merge needs of the context; nil for postsubmits, and for a branch that the job is not for.
    public var requirement: Requirement?
    /// The comment that runs it; nil for postsubmits, and for a branch that the job is not for.
    public var rerunCommand: String?
    /// Whether the merger runs it even if nothing else did.
    public var runsBeforeMerge: Bool
    /// The alias of the build cluster.
    public var cluster: String
    /// How its pod is decorated; empty when it is not.
    public var decoration: [ExplainedField]

    /// What becomes of a presubmit.
    ///
    /// - Parameter requiresManual: Whether a merge needs required jobs that only a comment starts.
    init(_ job: Presubmit, change: ChangeDescription, requiresManual: Bool, decoration: [ExplainedField]) {
        self.init(job.base, reason: job.runReason(for: change), decoration: decoration)
        context = job.skipReport ? nil : job.context
        runsBeforeMerge = job.runBeforeMerge
        requirement = Requirement(job, branch: change.branch, requiresManual: requiresManual)
        rerunCommand = requirement == nil ? nil : job.rerunCommand
    }

    /// What becomes of a postsubmit.
    init(_ job: Postsubmit, change: ChangeDescription, decoration: [ExplainedField]) {
        self.init(job.base, reason: job.runReason(for: change), decoration: decoration)
        context = job.skipReport ? nil : job.context
    }

    private init(_ base: JobBase, reason: RunReason, decoration: [ExplainedField]) {
        self.name = base.name
        self.reason = reason
        self.verdict = reason.verdict
        self.place = base.source.map { ConfigurationPlace($0) }
        self.runsBeforeMerge = false
        self.cluster = base.cluster
        self.decoration = decoration
    }
}

extension JobExplanation.Requirement {
    /// What a merge needs of a job; nil for a branch that the job is not for.
    init?(_ job: Presubmit, branch: String, requiresManual: Bool) {
        let contexts = RequiredContexts(presubmits: [job], branch: branch, requireManuallyTriggered: requiresManual)
        if contexts.required.contains(job.context) {
            self = .required
        } else if contexts.requiredIfPresent.contains(job.context) {
            self = .requiredIfPresent
        } else if contexts.optional.contains(job.context) {
            self = .optional
        } else {
            return nil
        }
    }
}
