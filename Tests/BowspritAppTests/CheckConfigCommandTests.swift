import ForgeSimulator
import Foundation
import Testing

/// `bowsprit check-config` as people and workflows run it.
@Suite struct CheckConfigCommandTests {
    static let job =
        "periodics: [{name: nightly, interval: 24h, decorate: true, spec: {containers: [{args: [make]}]}}]\n"

    static func run(_ jobs: String, _ arguments: String) async throws -> Command.Outcome {
        try await Checkout.withFolder { folder in
            let file = folder.appending(path: "jobs.yaml")
            try Data(jobs.utf8).write(to: file)
            let flags = ["check-config", "--job-config-path", file.path]
            let outcome = try await Command.run(
                Checkout.bowsprit,
                flags + arguments.split(separator: " ").map(String.init)
            )
            return Command.Outcome(
                status: outcome.status,
                output: outcome.output.replacing(folder.path + "/", with: ""),
                errors: outcome.errors
            )
        }
    }

    @Test func whatIsRightEndsWell() async throws {
        let outcome = try await Self.run(Self.job, "")
        #expect(outcome.succeeded, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.hasPrefix("no errors, no warnings in 1 file, 0 presubmits, 0 postsubmits, 1 periodic, "))
        #expect(outcome.output.hasSuffix(" ms\n"))
    }

    @Test func aMistakeIsShownWithoutColourInAPipe() async throws {
        let outcome = try await Self.run(Self.job.replacing("interval", with: "intervall"), "")
        #expect(!outcome.succeeded)
        #expect(
            outcome.output.contains(
                "jobs.yaml:1:29: error: unknown key \"intervall\"; did you mean \"interval\"? [unknown-key]\n"
            )
        )
        #expect(outcome.output.contains("\n                            ^\n"))
        #expect(!outcome.output.contains("\u{1b}"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func workflowsGetAnnotations() async throws {
        let outcome = try await Self.run(Self.job.replacing("24h", with: "soon"), "--output github")
        #expect(!outcome.succeeded)
        #expect(outcome.output.hasPrefix("::error file=jobs.yaml,line=1,col=39,title="))
    }

    @Test func strictnessMakesWarningsErrors() async throws {
        let jobs = Self.job.replacing("decorate: true", with: "decorate: false")
        let lenient = try await Self.run(jobs, "--output json")
        #expect(lenient.succeeded)
        #expect(lenient.output.contains("\"code\" : \"non-decorated-jobs\""))
        #expect(try await Self.run(jobs, "--strict").succeeded == false)
        #expect(try await Self.run(jobs, "--strict --exclude-warning non-decorated-jobs").succeeded)
        #expect(try await Self.run(jobs, "--rule non-decorated-jobs=error").succeeded == false)
    }

    @Test func helpNamesFlagsAndChecks() async throws {
        let outcome = try await Command.run(Checkout.bowsprit, ["check-config", "--help"])
        #expect(outcome.succeeded)
        for words in ["EXAMPLES:", "--prow-yaml-repo-name", "--required-job-annotations", "mismatched-tide-lenient"] {
            #expect(outcome.output.contains(words))
        }
    }

    @Test func missingOwnersFilesAreAskedOfTheForge() async throws {
        try await withForge { forge in
            _ = try await forge.addUser("bowsprit")
            _ = try await forge.addOrganization("harbor", members: ["bowsprit"])
            try await forge.createRepository(owner: "harbor", name: "lantern", files: ["OWNERS": "approvers: [ada]\n"])
            try await forge.createRepository(owner: "harbor", name: "mast", files: ["README.md": "Mast\n"])
            let token = try await forge.token(for: "bowsprit")
            try await Checkout.withFolder { folder in
                let plugins = """
                    plugins:
                      harbor/lantern: {plugins: [approve]}
                      harbor/mast: {plugins: [approve]}

                    """
                try Data(plugins.utf8).write(to: folder.appending(path: "plugins.yaml"))
                try Data(token.utf8).write(to: folder.appending(path: "token"))
                let outcome = try await Command.run(
                    Checkout.bowsprit,
                    [
                        "check-config", "--plugin-config", folder.appending(path: "plugins.yaml").path,
                        "--warnings", "verify-owners-presence", "--github-endpoint", forge.apiURL,
                        "--github-token-path", folder.appending(path: "token").path,
                    ]
                )
                #expect(outcome.succeeded, "\(outcome.errors)")
                #expect(outcome.output.contains(":3:27: warning: `harbor/mast` has no file `OWNERS` at its root"))
                #expect(!outcome.output.contains("harbor/lantern` has no file"))
            }
        }
    }
}
