import ConfigurationSchema
import JobModel

/// What the three sorts of jobs have in common when they are read.
protocol ConfiguredJob: ConfigurationSection {
    static var type: ProwJobType { get }
    var base: JobBase { get set }

    /// Checks what only this sort of job has.
    func check(_ findings: inout JobFindings)
}

/// A job whose result is a context of a commit.
protocol ReportedJob: ConfiguredJob {
    var context: String { get }
    var brancher: Brancher { get }
}
