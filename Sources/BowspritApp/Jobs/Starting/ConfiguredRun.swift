import ForgeModel
import JobModel

/// A job as it stands in the configuration, with the repository that it stands under.
enum ConfiguredRun: Sendable {
    case presubmit(Presubmit, RepositoryName)
    case postsubmit(Postsubmit, RepositoryName)
    case periodic(Periodic)

    var repository: RepositoryName? {
        switch self {
        case .presubmit(_, let repository), .postsubmit(_, let repository): repository
        case .periodic: nil
        }
    }

    var base: JobBase {
        switch self {
        case .presubmit(let job, _): job.base
        case .postsubmit(let job, _): job.base
        case .periodic(let job): job.base
        }
    }

    var type: ProwJobType {
        switch self {
        case .presubmit: .presubmit
        case .postsubmit: .postsubmit
        case .periodic: .periodic
        }
    }

    /// Whether the job may run on a branch.
    func runs(on branch: String) -> Bool {
        switch self {
        case .presubmit(let job, _): job.brancher.shouldRun(branch: branch)
        case .postsubmit(let job, _): job.brancher.shouldRun(branch: branch)
        case .periodic: true
        }
    }

    /// What is to run on refs; a periodic brings its own.
    func spec(_ refs: Refs?) -> ProwJobSpec {
        switch self {
        case .presubmit(let job, _): ProwJobSpec(presubmit: job, refs: refs ?? Refs())
        case .postsubmit(let job, _): ProwJobSpec(postsubmit: job, refs: refs ?? Refs())
        case .periodic(let job): ProwJobSpec(periodic: job)
        }
    }

    /// The labels that a trigger would give to the run.
    var labels: [String: String] {
        var labels = base.labels
        if case .presubmit(let job, _) = self { labels[ProwJobKey.isOptional] = "\(job.optional)" }
        return labels
    }
}
