public import ForgeModel

/// Why a pull request merges or does not, in plain words: everything at once, not only the first obstacle.
public struct MergeExplanation: Sendable, Hashable, Codable {
    /// Where the pull request stands.
    public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        /// It merges next.
        case merging
        /// It is ready, and another one merges first.
        case queued
        /// Its tests run.
        case testing
        /// It is ready to be tested on the base as it is now, and waits for its turn.
        case waiting
        /// Something is missing that only people can give, or tests that they started still run.
        case blocked
        /// Nothing merges into its branch until an operator says so.
        case stopped
        /// No query covers its branch.
        case unmanaged
    }

    /// Which pull request.
    public var thread: ThreadID
    /// Where it stands.
    public var verdict: Verdict
    /// The verdict in one sentence.
    public var summary: String
    /// What keeps it from merging, the most telling first; empty when nothing does.
    public var reasons: [MergeReason]

    /// Makes an explanation.
    public init(thread: ThreadID, verdict: Verdict, summary: String, reasons: [MergeReason]) {
        self.thread = thread
        self.verdict = verdict
        self.summary = summary
        self.reasons = reasons
    }
}
