public import ConfigurationSchema

extension Periodic: ConfigurationSection, Encodable {
    /// A job without a name.
    public init() {
        self.init(base: JobBase())
    }

    /// The keys of every job, and those of periodics.
    public static let keys: SectionKeys<Self> =
        SectionKeys(JobBase.keys.all.map { $0.lifted(into: \Self.base) })
        + [
            .init(
                "interval",
                as: PerhapsEmptyDuration.self,
                "How long after the last run started the next one starts, if that run is over by then.",
                example: "6h",
                give: { $0.interval.map(PerhapsEmptyDuration.init) }
            ) {
                $0.interval = $1.duration
            },
            .init(
                "minimum_interval",
                as: PerhapsEmptyDuration.self,
                "How long after the last run ended the next one starts.",
                example: "30m",
                give: { $0.minimumInterval.map(PerhapsEmptyDuration.init) }
            ) {
                $0.minimumInterval = $1.duration
            },
            .init(
                "cron",
                \.cron,
                """
                The times to start: five fields, six with seconds first, or a name such as `@daily` or `@every 1h`. \
                They are in UTC, or in the time zone that stands before them, as in `CRON_TZ=Europe/Berlin 0 6 * * *`.
                """,
                example: "0 6 * * 1-5"
            ),
            .init("tags", \.tags, "Names that nothing uses.", hasEffect: false),
            .init(
                "retry",
                \.retry,
                "Whether and how a run that failed is repeated.",
                example: "{attempts: 2, interval: 10m}"
            ),
        ]
}

/// A duration whose key may be there with an empty text, as if it were not.
private struct PerhapsEmptyDuration: ConfigurationValue, Encodable {
    static let schema = GoDuration.schema
    let duration: GoDuration?

    init(_ duration: GoDuration) {
        self.duration = duration
    }

    func encode(to encoder: any Encoder) throws {
        try duration.encode(to: encoder)
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let isEmpty = try container.decode(String.self).isEmpty
        duration = isEmpty ? nil : try container.decode(GoDuration.self)
    }
}
