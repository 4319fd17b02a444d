/// The algebra of paths in an OWNERS tree: the root is `""`, and the parent of `a/b` is `a`.
///
/// Paths are bytes, as in git: a slash is one whatever follows it, also a mark that combines with it into one character.
public enum OwnersPath {
    /// The directory above a path; the root is its own parent.
    public static func parent(_ path: some StringProtocol) -> String {
        path.unicodeScalars.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The last part of a path.
    static func name(_ path: String) -> Substring {
        path.unicodeScalars.lastIndex(of: "/").map { path[path.unicodeScalars.index(after: $0)...] } ?? path[...]
    }

    /// A path relative to a directory that is above it or the path itself, which is then `.`.
    static func relative(_ path: String, to directory: String) -> Substring {
        if directory.isEmpty { return path[...] }
        return path == directory ? "." : Substring(path.utf8.dropFirst(directory.utf8.count + 1))
    }
}
