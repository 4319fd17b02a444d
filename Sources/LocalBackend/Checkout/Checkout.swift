import Foundation
import JobEngine
import JobModel
import SystemPackage

/// What lies in a job's work tree once its sources are checked out.
struct Checkout: Hashable, Sendable {
    /// One record for each repository.
    var records: [CloneRecord]
    /// The commit of the main repository; nil when nothing was checked out.
    var commit: String?
    /// The git tree of that commit.
    var tree: String?
    /// The mirrors that the clones borrow objects from.
    var references: [FilePath] = []

    /// A start of a job with this checked out.
    func start(at time: Date) -> RunStart {
        RunStart(startedAt: time, testedCommit: commit, testedTree: tree)
    }
}
