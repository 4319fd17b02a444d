import JobModel
import YAML

/// The jobs that one file brings: the main file or one below the job path.
struct JobFile: Decodable, Sendable {
    var presets: [Located<Preset>] = []
    var presubmits: [String: [ParsedJob<Presubmit>]] = [:]
    var postsubmits: [String: [ParsedJob<Postsubmit>]] = [:]
    var periodics: [ParsedJob<Periodic>] = []

    init() {}

    private enum CodingKeys: String, CodingKey {
        case presets, presubmits, postsubmits, periodics
        case decorateAllJobs = "decorate_all_jobs"
        case ignored = "prow_ignored"
    }

    /// The `decorate_all_jobs` of a file below the job path has no effect, as in Prow.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        presets = try container.list(.presets)
        presubmits = try container.map(.presubmits)
        postsubmits = try container.map(.postsubmits)
        periodics = try container.list(.periodics)
        _ = try container.decodeIfPresent(Bool.self, forKey: .decorateAllJobs)
    }
}
