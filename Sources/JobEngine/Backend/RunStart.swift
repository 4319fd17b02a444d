public import Foundation

/// What is known once a job's own process runs.
public struct RunStart: Hashable, Sendable, Codable {
    /// When the process was started.
    public var startedAt: Date
    /// The commit that is checked out; nil when nothing was.
    public var testedCommit: String?
    /// The git tree that is checked out, pull requests merged; nil when nothing was.
    public var testedTree: String?

    /// A start, with what was checked out.
    public init(startedAt: Date, testedCommit: String? = nil, testedTree: String? = nil) {
        self.startedAt = startedAt
        self.testedCommit = testedCommit
        self.testedTree = testedTree
    }
}
