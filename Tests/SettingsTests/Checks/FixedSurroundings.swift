import ForgeModel
import Settings

/// A world in which `o/r` has an OWNERS file, `o` has installed the app, and there are two build clusters.
struct FixedSurroundings: CheckSurroundings {
    func hasFile(_ path: String, in repository: RepositoryName) async throws -> Bool? {
        repository.fullName == "o/r" && path == "OWNERS"
    }

    func organizationsWithApp() async throws -> Set<String>? {
        ["O"]
    }

    func buildClusters(inStatusFile path: String) async throws -> Set<String>? {
        path == "gs://status/clusters.yaml" ? ["default", "build01"] : nil
    }
}
