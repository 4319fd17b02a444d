public import ForgeModel
public import JobModel
public import Settings

/// What the merger needs of the configuration.
public struct MergeSettings: Sendable {
    /// `tide`.
    public var tide: TideConfiguration
    /// The namespace of new ProwJobs.
    public var namespace: String
    /// The forge's web address, without a slash at the end (`github.link_url`).
    public var linkURL: String
    /// The context policy of a branch, given the presubmits of a pull request to it.
    public var contextPolicy: @Sendable (RepositoryName, String, Presubmits) throws -> ContextPolicy
    /// Whether a branch's policy requires jobs that only a comment starts.
    public var requiresManuallyTriggeredJobs: @Sendable (RepositoryName, String) -> Bool

    /// Makes settings.
    public init(
        tide: TideConfiguration,
        namespace: String = "default",
        linkURL: String = "https://github.com",
        contextPolicy: @escaping @Sendable (RepositoryName, String, Presubmits) throws -> ContextPolicy,
        requiresManuallyTriggeredJobs: @escaping @Sendable (RepositoryName, String) -> Bool = { _, _ in false }
    ) {
        self.tide = tide
        self.namespace = namespace
        self.linkURL = linkURL
        self.contextPolicy = contextPolicy
        self.requiresManuallyTriggeredJobs = requiresManuallyTriggeredJobs
    }
}
