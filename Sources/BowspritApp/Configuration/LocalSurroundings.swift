import ForgeModel
import Foundation
import GitHubForge
import Settings

/// What checks can ask where the command runs: GitHub, if there are credentials, and files.
struct LocalSurroundings: CheckSurroundings {
    var client: GitHubClient?
    /// Whether the client's credentials are those of a GitHub App.
    var isApp = false

    func hasFile(_ path: String, in repository: RepositoryName) async throws -> Bool? {
        guard let client else { return nil }
        return try await client.file(path, in: repository, at: "HEAD") != nil
    }

    func organizationsWithApp() async throws -> Set<String>? {
        guard let client, isApp else { return nil }
        return Set(try await client.installedAccounts())
    }

    /// Prow writes a JSON object of the clusters and whether they answer; in a bucket it can't be read from here.
    func buildClusters(inStatusFile path: String) async throws -> Set<String>? {
        guard let data = FileManager.default.contents(atPath: path),
            let clusters = try? JSONDecoder().decode([String: String].self, from: data)
        else { return nil }
        return Set(clusters.keys)
    }
}
