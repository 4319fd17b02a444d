public import Foundation

/// A file or directory in a listing.
public struct ArtifactEntry: Hashable, Sendable {
    /// The last part of its name.
    public var name: String
    /// Whether it is a directory.
    public var isDirectory: Bool
    /// The length of a file in bytes; 0 for a directory.
    public var size: Int64
    /// When it was changed last.
    public var modifiedAt: Date

    /// An entry with everything that is known of it.
    public init(name: String, isDirectory: Bool, size: Int64, modifiedAt: Date) {
        self.name = name
        self.isDirectory = isDirectory
        self.size = size
        self.modifiedAt = modifiedAt
    }
}
