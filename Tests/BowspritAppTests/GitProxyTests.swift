import ForgeSimulator
import Foundation
import Testing

/// `bowsprit serve` where only a proxy leads to the forge's repositories: jobs and cherry-picks get there.
@Suite(.timeLimit(.minutes(10))) struct GitProxyTests {
    private static let repository = "harbor/lantern"
    private static let configuration = """
        presubmits:
          harbor/lantern:
            - name: unit
              always_run: true
              decorate: true
              spec: {containers: [{command: [sh, -c, 'git log -1 && test -z "$http_proxy"']}]}

        """

    @Test func `git goes by the proxy of the bot's environment`() async throws {
        try await Checkout.withFolder { folder in
            try await withForge { forge in
                _ = try await forge.addUser("ada")
                _ = try await forge.addUser("bowsprit")
                _ = try await forge.addOrganization("harbor", members: ["ada"], admins: ["bowsprit"])
                _ = try await forge.createRepository(owner: "harbor", name: "lantern")
                try await forge.addCollaborator("ada", to: Self.repository, permission: .write)
                // The forge answers what is asked of a proxy too; no name ends in `.invalid`.
                let server = try await ServeProcess(
                    folder: folder,
                    forge: forge,
                    plugins: "plugins:\n  harbor: [trigger, cherrypicker]\n",
                    config: Self.configuration,
                    webURL: "http://forge.invalid",
                    environment: ["http_proxy": "http://127.0.0.1:\(forge.port)", "no_proxy": "localhost"]
                )
                _ = try await forge.addHook(on: Self.repository, url: server.hookURL, secret: "secret")
                let life = try await server.start()
                let pull = try await forge.as("ada").openPullRequest(
                    Self.repository,
                    title: "Trim the wick",
                    headBranch: "wick",
                    changes: ["wick": "trimmed\n"]
                )
                let hasPassed = await forge.await(timeout: .seconds(180)) { state in
                    state.statuses(Self.repository, pull.number)["unit"]?.state == .success
                }
                #expect(hasPassed)
                _ = try await forge.as("ada").commit(Self.repository, branch: "release-1", changes: ["oil": "can\n"])
                _ = try await forge.as("ada").comment(Self.repository, pull.number, "/cherrypick release-1")
                try await forge.as("ada").merge(Self.repository, pull.number)
                let isPicked = await forge.await(timeout: .seconds(180)) { state in
                    state.repository(Self.repository)?.pullRequests.contains { $0.pullRequest?.base.ref == "release-1" }
                        == true
                }
                #expect(isPicked)
                await life.end()
            }
        }
    }
}
