import Foundation
import KubernetesClient
import KubernetesSimulator
import ServiceAccess
import Testing

@Suite(.enabled(if: TestAuthority.isAvailable, "needs openssl"), .timeLimit(.minutes(10)))
struct ClusterTLSTests {
    private static func read(_ access: ClusterAccess) async throws -> Bool {
        var isRead = false
        try await withClient(access) { client in
            isRead = try await client.get("a", of: .configMaps, in: "default", as: ConfigMap.self) != nil
        }
        return isRead
    }

    @Test func theServerMustBeKnown() async throws {
        try await TestFolder.with { folder in
            let authority = try TestAuthority(in: folder)
            let pem = try Data(contentsOf: authority.root.certificate)
            try await KubernetesSimulator.run(.init(tls: try authority.server("IP:127.0.0.1"))) { cluster in
                cluster.change { $0.put("a", in: "default", [:]) }
                let address = cluster.address
                #expect(address.hasPrefix("https://"))
                func isRead(_ trust: ClusterAccess.Trust) async throws -> Bool {
                    try await Self.read(try ClusterAccess(server: address, trust: trust, token: .text("t0ken")))
                }
                let (known, anyone) = (try await isRead(.authorities(pem)), try await isRead(.anyone))
                #expect(known && anyone)
                let asked = cluster.requests.count
                await #expect(throws: ServiceFault.self) { try await isRead(.system) }
                #expect(cluster.requests.count == asked)
            }
        }
    }

    @Test func theServersNameMayBeGiven() async throws {
        try await TestFolder.with { folder in
            let authority = try TestAuthority(in: folder)
            let pem = try Data(contentsOf: authority.root.certificate)
            try await KubernetesSimulator.run(.init(tls: try authority.server("DNS:cluster.example"))) { cluster in
                cluster.change { $0.put("a", in: "default", [:]) }
                let address = cluster.address
                func isRead(_ name: String?) async throws -> Bool {
                    let access = try ClusterAccess(
                        server: address,
                        serverName: name,
                        trust: .authorities(pem),
                        token: .text("t0ken")
                    )
                    return try await Self.read(access)
                }
                let named = try await isRead("cluster.example")
                #expect(named)
                await #expect(throws: ServiceFault.self) { try await isRead("other.example") }
                await #expect(throws: ServiceFault.self) { try await isRead(nil) }
            }
        }
    }

    @Test func theClientMayHaveACertificate() async throws {
        try await TestFolder.with { folder in
            let authority = try TestAuthority(in: folder)
            let pem = try Data(contentsOf: authority.root.certificate)
            let bot = try authority.certificate("bot", subject: "/O=system:masters/CN=bot")
            let identity = ClientIdentity(
                certificates: try Data(contentsOf: bot.certificate),
                privateKey: try Data(contentsOf: bot.key)
            )
            let tls = try authority.server("IP:127.0.0.1", asksClients: true)
            try await KubernetesSimulator.run(.init(tokens: nil, tls: tls)) { cluster in
                cluster.change { $0.put("a", in: "default", [:]) }
                let address = cluster.address
                func isRead(_ identity: ClientIdentity?) async throws -> Bool {
                    let access = try ClusterAccess(server: address, trust: .authorities(pem), identity: identity)
                    return try await Self.read(access)
                }
                let identified = try await isRead(identity)
                #expect(identified)
                await #expect(throws: ServiceFault.self) { try await isRead(nil) }
            }
        }
    }

    @Test func whatIsNoCertificateIsSaid() throws {
        let nonsense = Data("nonsense".utf8)
        let identity = ClientIdentity(certificates: nonsense, privateKey: nonsense)
        let accesses = [
            (try ClusterAccess(server: "https://a", trust: .authorities(nonsense)), "the certificate authority is no"),
            (try ClusterAccess(server: "https://a", identity: identity), "the client certificate is no"),
        ]
        for (access, words) in accesses {
            let error = #expect(throws: ClusterAccessError.self) { try KubernetesClient(cluster: "c", access: access) }
            #expect(error?.description.hasPrefix(words) == true)
        }
    }
}
