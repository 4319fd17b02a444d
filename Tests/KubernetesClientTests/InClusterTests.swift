import Foundation
import KubernetesClient
import KubernetesSimulator
import Testing

@Suite struct InClusterTests {
    private static func serviceAccount(_ files: [String: String], in folder: URL) throws -> URL {
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder
    }

    @Test(arguments: [("10.0.0.1", "https://10.0.0.1:443"), ("fd00::1", "https://[fd00::1]:443")])
    func aPodHasItsServiceAccount(_ host: String, _ server: String) async throws {
        try await TestFolder.with { folder in
            let account = try Self.serviceAccount(["token": "t0ken\n", "ca.crt": "pem"], in: folder)
            let environment = ["KUBERNETES_SERVICE_HOST": host, "KUBERNETES_SERVICE_PORT": "443"]
            let access = try #require(try ClusterAccess.inCluster(environment: environment, serviceAccount: account))
            #expect(access.server == server && access.trust == .authorities(Data("pem".utf8)))
            #expect(access.token == .file(account.appending(path: "token")))
        }
    }

    @Test(arguments: [[:], ["KUBERNETES_SERVICE_HOST": "10.0.0.1"], ["KUBERNETES_SERVICE_PORT": "443"]])
    func elsewhereThereIsNone(_ environment: [String: String]) throws {
        #expect(try ClusterAccess.inCluster(environment: environment) == nil)
    }

    @Test(arguments: [["token": "t"], ["ca.crt": "pem"], ["ca.crt": "pem", "token": " \n"]])
    func aPodMayLackIt(_ files: [String: String]) async throws {
        try await TestFolder.with { folder in
            let account = try Self.serviceAccount(files, in: folder)
            let environment = ["KUBERNETES_SERVICE_HOST": "a", "KUBERNETES_SERVICE_PORT": "1"]
            #expect(throws: ClusterAccessError.self) {
                try ClusterAccess.inCluster(environment: environment, serviceAccount: account)
            }
        }
    }

    @Test(.timeLimit(.minutes(10))) func rotatedTokensAreReadAgain() async throws {
        try await TestFolder.with { folder in
            let token = folder.appending(path: "token")
            try Data("first\n".utf8).write(to: token)
            try await KubernetesSimulator.run(.init(tokens: ["first"])) { cluster in
                let access = try ClusterAccess(server: cluster.address, token: .file(token))
                try await withClient(access) { client in
                    #expect(try await client.get("a", of: .configMaps, in: "default", as: ConfigMap.self) == nil)
                    cluster.accept(tokens: ["second"])
                    let fault = await #expect(throws: KubernetesFault.self) {
                        try await client.get("a", of: .configMaps, in: "default", as: ConfigMap.self)
                    }
                    #expect(
                        fault?.status == KubernetesStatus(code: 401, reason: "Unauthorized", message: "Unauthorized")
                    )
                    try Data("second".utf8).write(to: token)
                    #expect(try await client.get("a", of: .configMaps, in: "default", as: ConfigMap.self) == nil)
                    try FileManager.default.removeItem(at: token)
                    await #expect(throws: ClusterAccessError.self) {
                        try await client.get("a", of: .configMaps, in: "default", as: ConfigMap.self)
                    }
                }
            }
        }
    }
}
