/// A repository as the API describes it.
public struct Repository: Sendable, Hashable {
    /// Its name.
    public var name: RepositoryName
    /// Its id in GraphQL.
    public var nodeID: String
    /// The branch that pull requests are for unless they say otherwise.
    public var defaultBranch: String

    /// Makes a repository.
    public init(name: RepositoryName, nodeID: String, defaultBranch: String) {
        self.name = name
        self.nodeID = nodeID
        self.defaultBranch = defaultBranch
    }
}
