package import SystemPackage

/// A key of a Secret that a job sees as a file.
package struct SecretMount: Hashable, Sendable {
    /// The file with the value.
    package let source: FilePath
    /// Where the job sees it.
    package let target: FilePath
}
