public import ForgeModel
public import Owners

/// Reads OWNERS files.
public protocol OwnersReader: Sendable {
    /// The OWNERS files at the tip of a branch, with the repository's settings applied.
    ///
    /// - Throws: A fault when the forge does not answer.
    func owners(of repository: RepositoryName, branch: String) async throws -> OwnersTree

    /// Whether anybody in OWNERS files counts, collaborator of the repository or not (`owners.skip_collaborators`).
    func skipsCollaborators(in repository: RepositoryName) -> Bool
}
