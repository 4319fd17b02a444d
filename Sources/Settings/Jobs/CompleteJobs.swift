import JobModel
import YAML

/// The jobs of one file, complete and each checked by itself, and what was found on the way.
struct CompleteJobs: Sendable {
    var presets: [Located<Preset>] = []
    var presubmits: [String: [CompleteJob<Presubmit>]] = [:]
    var postsubmits: [String: [CompleteJob<Postsubmit>]] = [:]
    var periodics: [CompleteJob<Periodic>] = []
    var diagnostics: [Diagnostic] = []
}

/// A job that stands by itself. Of its place in the file only what findings about several jobs need is left.
///
/// Jobs are large, and the lists of them change hands often: a class keeps each in one place.
final class CompleteJob<Job: ConfiguredJob>: Sendable {
    /// The job; its source is the place of the whole.
    let job: Job
    /// Where its name is.
    let namePlace: Place
    /// Where its context is, or else the whole.
    let contextPlace: Place
    /// Where its cluster is, or else the whole.
    let clusterPlace: Place

    init(job: Job, namePlace: Place, contextPlace: Place, clusterPlace: Place) {
        self.job = job
        self.namePlace = namePlace
        self.contextPlace = contextPlace
        self.clusterPlace = clusterPlace
    }

    /// A line and a column of the job's file.
    struct Place: Sendable {
        var line: Int32
        var column: Int32

        init(_ location: SourceLocation) {
            line = Int32(clamping: location.line)
            column = Int32(clamping: location.column)
        }
    }

    func location(_ place: Place) -> SourceLocation {
        SourceLocation(file: job.base.source?.file ?? "", line: Int(place.line), column: Int(place.column))
    }
}
