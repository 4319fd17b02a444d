import CryptoExtras
import ForgeModel
import ForgeSimulator
import Foundation
import Synchronization
import Testing

@testable import GitHubForge

@Suite struct AuthorizerTests {
    private static let key = try? _RSA.Signing.PrivateKey(keySize: .bits2048)

    /// The time of a client, which a test moves. Not a whole second, as times are.
    private final class Watch: Sendable {
        private let time = Mutex(Date.sample.addingTimeInterval(0.25))

        var now: Date { time.withLock { $0 } }
        func move(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
    }

    private func withApp(
        pem: @escaping @Sendable (_RSA.Signing.PrivateKey) -> String = \.pkcs8PEMRepresentation,
        isKnown: Bool = true,
        _ body: @escaping @Sendable (ForgeSimulator, GitHubClient, Watch) async throws -> Void
    ) async throws {
        let key = try #require(Self.key)
        let other = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let watch = Watch()
        try await withForge(now: { watch.now }) { forge in
            for org in ["harbor", "pier"] {
                try await forge.addOrganization(org, members: ["ada"])
                try await forge.createRepository(owner: org, name: "lantern")
            }
            let app = try await forge.addApp(
                slug: "bowsprit",
                owner: "harbor",
                publicKey: (isKnown ? key : other).publicKey.pemRepresentation
            )
            for org in ["harbor", "pier"] { try await forge.install(app, on: org) }
            let credentials = GitHubCredentials.app(id: "\(app.id)", privateKey: Secret(pem(key)))
            let client = ClientWorld.makeClient(forge, credentials, pauses: Pauses(), now: { watch.now })
            try await body(forge, client, watch)
        }
    }

    private func tokenCount(_ forge: ForgeSimulator) async -> Int {
        await forge.snapshot().tokens.values.count { $0.installation != nil }
    }

    @Test(arguments: [false, true])
    func signsAsTheApp(_ isPKCS1: Bool) async throws {
        try await withApp(pem: isPKCS1 ? \.pemRepresentation : \.pkcs8PEMRepresentation) { _, client, _ in
            let login = try await client.botLogin(isApp: true)
            #expect(login == "bowsprit")
        }
    }

    @Test func listsWhoHasInstalledTheApp() async throws {
        try await withApp { _, client, _ in
            let accounts = try await client.installedAccounts()
            #expect(accounts.sorted() == ["harbor", "pier"])
        }
    }

    @Test func anotherKeyIsNotAccepted() async throws {
        try await withApp(isKnown: false) { _, client, _ in
            let fault = await #expect(throws: GitHubFault.self) { try await client.botLogin(isApp: true) }
            #expect(fault?.status == 401)
            #expect(fault?.description.contains("check the token or the app's key") == true)
        }
    }

    @Test func aKeyThatIsNoneSaysSo() async throws {
        try await withApp(pem: { _ in "not a key" }) { _, client, _ in
            await #expect(throws: (any Error).self) { try await client.botLogin(isApp: true) }
        }
    }

    @Test func eachOwnerHasATokenThatIsKept() async throws {
        try await withApp { forge, client, _ in
            let lantern = RepositoryName(owner: "harbor", name: "lantern")
            _ = try await client.labels(in: lantern)
            _ = try await client.openPullRequests(in: RepositoryName(owner: "Harbor", name: "lantern"))
            #expect(await tokenCount(forge) == 1)
            _ = try await client.labels(in: RepositoryName(owner: "pier", name: "lantern"))
            #expect(await tokenCount(forge) == 2)
            let number = try await forge.as("ada").openIssue("harbor/lantern", title: "Dark").number
            let comment = try await client.createComment("Hello", on: ThreadID(lantern, number))
            #expect(comment?.author.login == "bowsprit[bot]")
        }
    }

    @Test func manyAtOnceShareAToken() async throws {
        try await withApp { forge, client, watch in
            for count in 1...2 {
                try await withThrowingDiscardingTaskGroup { group in
                    for _ in 0..<8 {
                        group.addTask {
                            _ = try await client.labels(in: RepositoryName(owner: "harbor", name: "lantern"))
                        }
                    }
                }
                #expect(await tokenCount(forge) == count)
                // Tokens last an hour; one that may end during a request is not used.
                watch.move(by: 3_001)
            }
        }
    }

    @Test func withoutAnInstallationTheOwnerIsNamed() async throws {
        try await withApp { forge, client, _ in
            try await forge.addOrganization("reef", members: ["ada"])
            try await forge.createRepository(owner: "reef", name: "lantern")
            let fault = await #expect(throws: GitHubFault.self) {
                try await client.labels(in: RepositoryName(owner: "reef", name: "lantern"))
            }
            #expect(fault?.status == 404)
            #expect(fault?.description.contains("reef") == true)
        }
    }
}
