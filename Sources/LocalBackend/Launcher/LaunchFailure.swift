package import JobEngine

/// Why the program of a job could not be started.
package struct LaunchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What this makes of the run.
    package let outcome: RunEnd.Outcome
    /// The reason for people, without a full stop.
    package let description: String

    /// A failure with its reason, without a full stop.
    package init(_ description: String, outcome: RunEnd.Outcome = .failed) {
        self.description = description
        self.outcome = outcome
    }
}
