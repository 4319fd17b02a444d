/// What a check run of ours carries as `external_id`: the job that it tells of, and its pull request.
///
/// GitHub leaves the pull requests out of events about check runs of forks' commits, so the number is carried along.
public struct CheckRunReference: Sendable, Hashable, CustomStringConvertible {
    /// The name of the ProwJob.
    public let job: String
    /// The number of the pull request; nil for a job of a branch.
    public let pull: Int?

    /// Joins the parts.
    public init(job: String, pull: Int?) {
        self.job = job
        self.pull = pull
    }

    /// Reads the text; whatever it is, its part before the last `#` is the job.
    public init(_ text: String) {
        let mark = text.lastIndex(of: "#")
        pull = mark.flatMap { Int(text[text.index(after: $0)...]) }.flatMap { $0 > 0 ? $0 : nil }
        job = mark.map { String(text[..<$0]) } ?? text
    }

    /// The text.
    public var description: String {
        pull.map { "\(job)#\($0)" } ?? job
    }
}
