public import ConfigurationSchema

/// `pipeline`: how jobs run as Tekton pipelines.
public struct PipelineConfiguration: ConfigurationSection, Hashable {
    /// Whether a postsubmit may run more than once at a time.
    public var allowsConcurrentPostsubmits = false

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "allow_concurrent_postsubmit_jobs",
            \.allowsConcurrentPostsubmits,
            "Whether a postsubmit may run more than once at a time."
        )
    ]

    /// Prow's own defaults.
    public init() {}
}
