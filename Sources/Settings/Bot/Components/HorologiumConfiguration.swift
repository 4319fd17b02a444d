public import ConfigurationSchema
public import JobModel

/// `horologium`: how periodics are started.
public struct HorologiumConfiguration: ConfigurationSection, Hashable {
    /// How often periodics are looked at.
    public var tickInterval = GoDuration.minutes(1)

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init(
            "tick_interval",
            \.tickInterval,
            "How often it is looked whether a periodic is to start; one second at least."
        )
    ]

    /// Prow's own defaults.
    public init() {}
}
