import KubernetesClient

/// Makes a client for a body, and ends it.
func withClient(_ access: ClusterAccess, _ body: (KubernetesClient) async throws -> Void) async throws {
    let client = try KubernetesClient(cluster: "the cluster", access: access)
    do {
        try await body(client)
    } catch {
        await client.shutdown()
        throw error
    }
    await client.shutdown()
}
