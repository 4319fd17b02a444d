public import ForgeModel

/// The branch that a cherry-pick lives on.
public struct CherryPickHead: Sendable, Hashable, CustomStringConvertible {
    /// The repository: the one that the change is for, or the bot's fork of it.
    public let repository: RepositoryName
    /// The branch.
    public let branch: String

    /// Names a branch.
    public init(_ repository: RepositoryName, branch: String) {
        self.repository = repository
        self.branch = branch
    }

    /// As pull requests name it: `owner:branch`.
    public var description: String { "\(repository.owner):\(branch)" }
}
