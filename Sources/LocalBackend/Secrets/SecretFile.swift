package import SystemPackage

/// A key of a Secret in a volume.
package struct SecretFile: Hashable, Sendable {
    /// Where the value was read.
    package let source: FilePath
    /// Where the file is in the volume.
    package let path: FilePath
    /// What it holds.
    package let value: [UInt8]
    /// Who may read it, as POSIX writes permissions.
    package let mode: Int
}
