public import PluginKit

/// The same merger's configuration for every repository and branch.
public struct FakeTide: TideReader {
    /// How pull requests are merged.
    public var choice: MergeMethodChoice
    /// The branches that are excluded.
    public var excluded: Set<String>

    /// Makes a configuration.
    public init(_ choice: MergeMethodChoice = MergeMethodChoice(.merge), excluded: Set<String> = []) {
        self.choice = choice
        self.excluded = excluded
    }

    /// What was given.
    public func mergeMethods(in repository: RepositoryName, branch: String) -> MergeMethodChoice { choice }

    /// Whether the branch is among those given.
    public func excludes(branch: String, in repository: RepositoryName) -> Bool { excluded.contains(branch) }
}
