import ForgeSimulator
import Foundation
import Testing

/// A client that knows nothing of ours uses the simulated forge as it would use GitHub.
@Suite struct RealClientTests {
    @Test(.enabled(if: Checkout.python != nil, "`make checks` has not set up .build-checks/venv"))
    func pyGithubFindsWhatItExpects() async throws {
        let python = try #require(Checkout.python)
        try await withForge { forge in
            _ = try await forge.addUser("ada")
            _ = try await forge.addUser("ben")
            _ = try await forge.addOrganization("harbor", members: ["ben"], admins: ["ada"])
            let script = Checkout.root.appending(path: "scripts/pygithub_check.py")
            let outcome = try await Command.run(
                python,
                [script.path, forge.baseURL, try await forge.token(for: "ada"), "harbor"]
            )
            #expect(outcome.succeeded, "\(outcome.output)\(outcome.errors)")
        }
    }
}
