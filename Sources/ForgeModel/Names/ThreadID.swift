/// Names one issue or pull request: they share one sequence of numbers in a repository.
public struct ThreadID: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Where it lives.
    public let repository: RepositoryName
    /// Its number.
    public let number: Int

    /// Joins a repository and a number.
    public init(_ repository: RepositoryName, _ number: Int) {
        self.repository = repository
        self.number = number
    }

    /// The text, as people write it.
    public var description: String { "\(repository)#\(number)" }
}
