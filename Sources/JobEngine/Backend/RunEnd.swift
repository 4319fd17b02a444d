public import Foundation

/// How a run ended.
public struct RunEnd: Hashable, Sendable, Codable {
    /// The kind of an end.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// The job's process ended with status 0.
        case passed
        /// It ended otherwise, or its sources could not be checked out.
        case failed
        /// It took too long and was ended.
        case timedOut
        /// Someone asked for it to be stopped.
        case stopped
        /// The run is gone, or was never there: a crash, a lost node. Starting again may help.
        case lost
        /// The backend could not run it. Starting again does not help.
        case broken
    }

    /// The kind.
    public var outcome: Outcome
    /// The end in words, for people: present tense, short, with what to do where something can be done.
    public var message: String
    /// When it ended.
    public var finishedAt: Date
    /// What was known when the job's own process started; nil when it did not come to that.
    public var start: RunStart?

    /// An end.
    public init(_ outcome: Outcome, message: String, finishedAt: Date, start: RunStart? = nil) {
        self.outcome = outcome
        self.message = message
        self.finishedAt = finishedAt
        self.start = start
    }
}
