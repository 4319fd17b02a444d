import SystemPackage

/// A key of a Secret that a job sees as a file.
struct SecretMount: Hashable, Sendable {
    /// The file with the value.
    let source: FilePath
    /// Where the job sees it.
    let target: FilePath
}
