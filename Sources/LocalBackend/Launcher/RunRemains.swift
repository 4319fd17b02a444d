/// What is known of a run that was not seen to its end.
package struct RunRemains: Hashable, Sendable {
    /// The directory of the run, which no other run has.
    package var directory: RunDirectory
    /// The job's process; nil when there was none, or it was not known yet.
    package var process: ProcessIdentity?
}
