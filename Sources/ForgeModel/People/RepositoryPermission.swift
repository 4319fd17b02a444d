/// What a person may do in a repository, weakest first.
///
/// See [collaborator permission](https://docs.github.com/en/rest/collaborators/collaborators).
public enum RepositoryPermission: String, Sendable, Codable, Comparable, CaseIterable {
    case none, read, write, admin

    /// Orders two values as people would.
    public static func < (one: Self, other: Self) -> Bool {
        guard let (mine, theirs) = one.rank(with: other) else { return false }
        return mine < theirs
    }

    private func rank(with other: Self) -> (Int, Int)? {
        guard let mine = Self.allCases.firstIndex(of: self), let theirs = Self.allCases.firstIndex(of: other)
        else { return nil }
        return (mine, theirs)
    }
}
