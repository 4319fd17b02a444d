import ConfigurationSchema
import JobModel
import YAML

/// The jobs that one file brings: the main file or one below the job path.
struct JobFile: ConfigurationSection {
    var presets: [Located<Preset>] = []
    var presubmits: [String: [ParsedJob<Presubmit>]] = [:]
    var postsubmits: [String: [ParsedJob<Postsubmit>]] = [:]
    var periodics: [ParsedJob<Periodic>] = []
    /// Nothing looks at these two: the first counts only in the main file, the second is for tools.
    private var decorateAllJobs = false
    private var ignored: JSONValue?

    static let keys: SectionKeys<Self> = [
        .init("presets", \.presets, "Parts of pods that jobs get by their labels."),
        .init(
            "presubmits",
            \.presubmits,
            "Jobs that test pull requests.",
            schema: .map(keys: "`ORG/REPO`", .list(Presubmit.schema))
        ),
        .init(
            "postsubmits",
            \.postsubmits,
            "Jobs that run when something is pushed.",
            schema: .map(keys: "`ORG/REPO`", .list(Postsubmit.schema))
        ),
        .init("periodics", \.periodics, "Jobs that run when it is time."),
        .init(
            "decorate_all_jobs",
            \.decorateAllJobs,
            "Counts only in the main file, as in Prow.",
            hasEffect: false
        ),
        .init("prow_ignored", \.ignored, "Anything: a place for YAML anchors."),
    ]
}
