public import ForgeModel

/// Names a merge pool: the pull requests into one branch of one repository, which merge one after another.
public struct PoolID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The repository.
    public let repository: RepositoryName
    /// The branch, without `refs/heads/`.
    public let branch: String

    /// Names a pool.
    public init(_ repository: RepositoryName, branch: String) {
        self.repository = repository
        self.branch = branch
    }

    /// `org/repo:branch`, as Tide writes it.
    public var description: String { "\(repository):\(branch)" }

    /// Orders pools by repository, then branch.
    public static func < (one: Self, other: Self) -> Bool {
        (one.repository, one.branch) < (other.repository, other.branch)
    }
}
