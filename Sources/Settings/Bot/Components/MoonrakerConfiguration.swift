public import ConfigurationSchema
public import JobModel

/// `moonraker`: how the server of `.prow.yaml` files is asked.
public struct MoonrakerConfiguration: ConfigurationSection, Hashable {
    /// How long an answer is waited for.
    public var clientTimeout = GoDuration.minutes(10)

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("client_timeout", \.clientTimeout, "How long an answer is waited for.")
    ]

    /// Prow's own defaults.
    public init() {}
}
