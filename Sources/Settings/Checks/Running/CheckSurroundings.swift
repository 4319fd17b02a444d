public import ForgeModel

/// What checks ask of the world outside the configuration files.
///
/// Each answer is nil where nothing is there to ask, for want of a token or a cluster; the check then says that it
/// was skipped.
public protocol CheckSurroundings: Sendable {
    /// Whether the default branch of a repository has a file.
    func hasFile(_ path: String, in repository: RepositoryName) async throws -> Bool?

    /// The organisations and users that have installed the bot's GitHub App.
    func organizationsWithApp() async throws -> Set<String>?

    /// The aliases of the build clusters that the file of `plank.build_cluster_status_file` names.
    func buildClusters(inStatusFile path: String) async throws -> Set<String>?
}
