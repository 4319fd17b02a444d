public import ForgeModel
public import PluginKit

/// The ConfigMaps of the clusters that the operator connected.
public protocol ConfigMapUpdater: Sendable {
    /// Makes ConfigMaps hold files as they are at a commit, or at a later one that they hold already.
    ///
    /// What fails for one leaves the others to be updated. Doing it again changes nothing.
    ///
    /// - Returns: For each update, in their order, what its keys hold now; or why it was not done.
    func update(
        _ updates: [ConfigMapUpdate],
        to commit: CommitSHA,
        of repository: RepositoryName
    ) async -> [Result<[HeldKey], any Error>]
}
