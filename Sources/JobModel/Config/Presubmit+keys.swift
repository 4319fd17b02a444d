public import ConfigurationSchema
import RE2

extension Presubmit: ConditionalJob, Encodable {
    /// A job without a name, which no comment runs.
    public init() {
        self.base = JobBase()
        self.context = ""
        self.rerunCommand = ""
    }

    /// The keys of every job, and those of presubmits.
    public static let keys: SectionKeys<Self> =
        SectionKeys(JobBase.keys.all.map { $0.lifted(into: \Self.base) })
        + [
            .init("always_run", \.alwaysRun, "Whether the job runs for every pull request, whatever it changes."),
            .init("optional", \.optional, "Whether a pull request may merge without the job's success."),
            .init(
                "trigger",
                as: RegularExpression.self,
                "The comment that runs the job; given together with `rerun_command`, which it must match.",
                example: "'(?m)^/test( | .* )(unit|all),?($|\\s.*)'",
                give: \.trigger
            ) { job, expression in
                if !expression.pattern.isEmpty { job.trigger = expression }
            },
            .init(
                "rerun_command",
                \.rerunCommand,
                "The comment that people are told to write; `/test NAME` when left out.",
                example: "/test unit"
            ),
            .init(
                "run_before_merge",
                \.runBeforeMerge,
                "Whether the merger runs the job even if nothing else would have."
            ),
        ]
        + .conditions
        + [
            .init("context", \.context, "The context of the job's status; the name when left out.", example: "unit"),
            .init("skip_report", \.skipReport, "Whether the result is kept from the forge."),
            .init("jenkins_spec", \.jenkinsSpec, "Settings for Jenkins.", hasEffect: false),
        ]

    /// Resolves what follows from the name: context, trigger and rerun command.
    ///
    /// - Throws: `RegularExpressionError` when the name makes its trigger invalid, and `DecodingError` when only one
    ///   of `trigger` and `rerun_command` is given.
    public mutating func finish(_ decoder: any Decoder) throws {
        let resolved = try Presubmit(base: base)
        if context.isEmpty { context = resolved.context }
        switch (ownTrigger, rerunCommand.isEmpty) {
        case (let trigger?, false): self.trigger = trigger
        case (nil, true): rerunCommand = resolved.rerunCommand
        default:
            let key = ownTrigger == nil ? "rerun_command" : "trigger"
            throw decoder.mistake("`trigger` and `rerun_command` must be given together or not at all", at: key)
        }
    }
}
