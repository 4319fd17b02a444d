import JobModel
import YAML

/// A job of any sort, for checks.
struct CheckedJob: Sendable {
    let type: ProwJobType
    /// `ORG/REPO`; nil for a periodic.
    let repo: String?
    let base: JobBase

    var name: String {
        base.name
    }

    /// Where the job is written.
    var location: SourceLocation {
        SourceLocation(base.source)
    }
}

extension SourceLocation {
    /// Where a job is written; the start of an unnamed file for one that was made otherwise.
    init(_ source: JobSource?) {
        self.init(file: source?.file ?? "", line: source?.line ?? 1, column: source?.column ?? 1)
    }
}
