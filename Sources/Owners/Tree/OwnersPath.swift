/// The algebra of paths in an OWNERS tree: the root is `""`, and the parent of `a/b` is `a`.
public enum OwnersPath {
    /// The directory above a path; the root is its own parent.
    public static func parent(_ path: some StringProtocol) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The last part of a path.
    static func name(_ path: String) -> Substring {
        path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    }

    /// A path relative to a directory that is above it or the path itself, which is then `.`.
    static func relative(_ path: String, to directory: String) -> Substring {
        if directory.isEmpty { return path[...] }
        return path == directory ? "." : path.dropFirst(directory.count + 1)
    }
}
