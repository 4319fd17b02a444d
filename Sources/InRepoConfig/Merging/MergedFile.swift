import ForgeModel

/// What a merge makes of one path.
enum MergedFile: Hashable {
    /// It is one of the sides' versions.
    case entry(TreeEntry)
    /// Its lines have to be merged.
    case lines(FileVersions)
    /// It can't be merged, for this reason.
    case conflict(String)

    /// Decides for one path. The result is nil where it is gone.
    static func merge(ancestor: TreeEntry?, base: TreeEntry?, head: TreeEntry?) -> MergedFile? {
        switch ThreeWay(ancestor: ancestor, base: base, head: head) {
        case .settled(let entry): return entry.map { .entry($0) }
        case .bothChanged: break
        }
        guard let base else { return .conflict("the base branch deleted it, and the pull request changed it") }
        guard let head else { return .conflict("the pull request deleted it, and the base branch changed it") }
        guard [ancestor?.kind ?? .file, base.kind, head.kind].allSatisfy({ $0 == .file }) else {
            return .conflict("the base branch and the pull request made different things of it")
        }
        return .lines(FileVersions(ancestor: ancestor, base: base, head: head))
    }

    /// Decides for every path that any side has. Renames are not followed.
    static func merge(
        ancestor: [String: TreeEntry],
        base: [String: TreeEntry],
        head: [String: TreeEntry]
    ) -> [String: MergedFile] {
        var merged: [String: MergedFile] = [:]
        for path in Set(base.keys).union(head.keys) {
            merged[path] = merge(ancestor: ancestor[path], base: base[path], head: head[path])
        }
        return merged
    }

    /// The length of the largest version in bytes.
    var largestSize: Int {
        switch self {
        case .entry(let entry): entry.size
        case .lines(let versions): max(versions.base.size, versions.head.size, versions.ancestor?.size ?? 0)
        case .conflict: 0
        }
    }
}
