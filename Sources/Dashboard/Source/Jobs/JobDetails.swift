public import Foundation

/// Everything that the page of one job shows, its log aside.
public struct JobDetails: Sendable, Hashable, Codable {
    /// The run itself.
    public var summary: JobSummary
    /// When the source was there.
    public var cloned: Date?
    /// What made the bot start the job.
    public var cause: Cause?
    /// What else there is to know, in the order to show it.
    public var metadata: [Fact]
    /// The ProwJob resource as YAML.
    public var yaml: String
    /// What the page may offer a button for.
    public var allowedActions: Set<JobAction>

    /// Joins the parts.
    public init(
        summary: JobSummary,
        cloned: Date? = nil,
        cause: Cause? = nil,
        metadata: [Fact] = [],
        yaml: String,
        allowedActions: Set<JobAction> = []
    ) {
        self.summary = summary
        self.cloned = cloned
        self.cause = cause
        self.metadata = metadata
        self.yaml = yaml
        self.allowedActions = allowedActions
    }
}
