public import ForgeModel
public import Owners

/// Reads OWNERS files.
public protocol OwnersReader: Sendable {
    /// The OWNERS files at the tip of a branch, with the repository's settings applied.
    ///
    /// - Throws: A fault when the forge does not answer.
    func owners(of repository: RepositoryName, branch: String) async throws -> OwnersTree

    /// How a repository's OWNERS files are named and read. No request is made.
    func settings(for repository: RepositoryName) -> OwnersSettings

    /// The labels that OWNERS files can't bring (`owners.labels_denylist`). No request is made.
    var deniedLabels: [LabelName] { get }

    /// Whether anybody in OWNERS files counts, collaborator of the repository or not (`owners.skip_collaborators`).
    func skipsCollaborators(in repository: RepositoryName) -> Bool

    /// Whether `owners.skip_collaborators` names the repository itself, and not just its organisation.
    func skipsCollaborators(byNameIn repository: RepositoryName) -> Bool
}
