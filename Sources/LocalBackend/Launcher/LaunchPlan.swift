package import JobModel
package import SystemPackage

/// What a launcher needs to know to start the program of a job.
package struct LaunchPlan: Sendable {
    /// The job, with the build id of the run.
    package var job: ProwJob
    /// Where the run has its work tree.
    package var directory: RunDirectory
    /// Where the job leaves files that are stored with its results.
    package var artifacts: FilePath
    /// Directories outside of the run's own that the checkout refers to by their path, and must be able to read.
    package var references: [FilePath]
    /// Whether the job may reach a network.
    package var allowsNetwork: Bool
    /// Takes what the program prints, in order, a piece at a time.
    package var output: @Sendable (UnsafeRawBufferPointer) -> Void
    /// Takes what the log must not show from now on.
    package var hide: @Sendable ([[UInt8]]) -> Void
    /// Adds a line of the launcher's own to the log.
    package var say: @Sendable (String) -> Void
}
