public import ConfigurationSchema

extension Postsubmit: ConditionalJob, Encodable {
    /// A job without a name.
    public init() {
        self.init(base: JobBase())
    }

    /// The keys of every job, and those of postsubmits.
    public static let keys: SectionKeys<Self> =
        SectionKeys(JobBase.keys.all.map { $0.lifted(into: \Self.base) })
        + [
            .init(
                "always_run",
                \.alwaysRun,
                "Whether the job runs for every push; left out, the changed files decide, and it does without those.",
                example: "false"
            )
        ]
        + .conditions
        + [
            .init("context", \.context, "The context of the job's status; the name when left out.", example: "release"),
            .init("skip_report", \.skipReport, "Whether the result is kept from the forge."),
            .init("jenkins_spec", \.jenkinsSpec, "Settings for Jenkins.", hasEffect: false),
        ]

    /// The context is the name where none is given.
    public mutating func finish(_ decoder: any Decoder) throws {
        if context.isEmpty { context = name }
    }
}
