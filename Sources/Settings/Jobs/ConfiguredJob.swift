import JobModel

/// What the three sorts of jobs have in common when they are read.
protocol ConfiguredJob: Decodable, Sendable {
    static var type: ProwJobType { get }
    var base: JobBase { get set }

    /// Checks what only this sort of job has.
    func check(_ findings: inout JobFindings)
}
