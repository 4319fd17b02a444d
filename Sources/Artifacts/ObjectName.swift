/// The name of a stored file, as a path below the root of the store: `logs/unit/17/build-log.txt`.
///
/// It can't leave the store: no part is empty, `.` or `..`.
public struct ObjectName: Hashable, Sendable, CustomStringConvertible {
    /// The parts of the path, at least one.
    public let components: [String]

    /// The longest path, in bytes; what Google's and Amazon's storage allow.
    public static let maximumLength = 1024

    /// Reads a path.
    ///
    /// - Throws: ``ArtifactError/invalidName(_:)`` when it is empty, too long, absolute, or has a part that is empty, `.`,
    ///   `..`, longer than 255 bytes, or holds a NUL.
    public init(_ path: String) throws(ArtifactError) {
        let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isValid = components.allSatisfy { component in
            !component.isEmpty && component != "." && component != ".." && component.utf8.count <= 255
                && !component.utf8.contains(0)
        }
        guard isValid, path.utf8.count <= Self.maximumLength else { throw .invalidName(path) }
        self.components = components
    }

    /// The path, without slashes at its ends.
    public var description: String {
        components.joined(separator: "/")
    }
}
