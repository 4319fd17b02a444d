public import ConfigurationSchema
public import JobModel

/// How long its answers count: `scheduler.external.cache`.
public struct ExternalSchedulerCache: ConfigurationSection, Hashable {
    /// How long an answer counts.
    public var entryTimeout = GoDuration(nanoseconds: 0)
    /// How often old answers are forgotten.
    public var cleanupInterval = GoDuration(nanoseconds: 0)

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("entry_timeout_interval", \.entryTimeout, "How long an answer counts.", isRequired: true),
        .init("cleanup_interval", \.cleanupInterval, "How often old answers are forgotten.", isRequired: true),
    ]

    /// Answers don't count longer.
    public init() {}
}
