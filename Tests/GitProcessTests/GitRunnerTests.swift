import Foundation
import GitProcess
import SystemPackage
import Testing

@Suite struct GitRunnerTests {
    private static let home = FilePath(FileManager.default.temporaryDirectory.path)
    private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    @Test func knowsNothingOfTheMachine() async throws {
        let git = GitRunner(home: Self.home, path: Self.path, variables: ["GIT_AUTHOR_NAME": "Ada"])
        let variables = await git.run(
            ["var", "-l"],
            in: Self.home,
            environment: ["GIT_AUTHOR_EMAIL": "ada@example.com"]
        )
        #expect(variables.output.contains("Ada <ada@example.com>"))
        #expect(await git.run(["config", "--global", "--list"], in: Self.home).output == "")
    }

    @Test func findsTheWayToOtherMachinesAsTheMachineDoes() {
        let environment = [
            "HTTPS_PROXY": "http://proxy:3128", "no_proxy": "localhost", "ALL_PROXY": "", "SSL_CERT_FILE": "/ca.pem",
            "SSL_CERT_DIR": "/ca", "GIT_SSL_CAPATH": "/own", "GIT_SSH_COMMAND": "evil", "HOME": "/root",
        ]
        #expect(
            GitRunner.networkVariables(of: environment) == [
                "HTTPS_PROXY": "http://proxy:3128", "no_proxy": "localhost", "GIT_SSL_CAINFO": "/ca.pem",
                "GIT_SSL_CAPATH": "/own",
            ]
        )
    }

    @Test(
        arguments: [
            (["rev-parse", "--git-dir", "$(id)"], "exit status 128"), (["no-such-command"], "exit status 1"),
        ]
    )
    func saysHowItFailed(_ arguments: [String], _ error: String) async {
        let result = await GitRunner(home: Self.home, path: Self.path).run(arguments, in: "/")
        #expect(result.error == error)
        #expect(!result.line.isEmpty && !result.line.hasSuffix("\n"))
    }

    @Test func saysThatThereIsNoGit() async throws {
        let result = await GitRunner(home: Self.home, path: "/nonexistent").run(["version"], in: "/")
        #expect(try #require(result.error).hasPrefix("git can't be run"))
    }
}
