import Foundation
import Settings
import Testing

@testable import BowspritApp

@Suite struct ExplainConfigTests {
    static func withConfiguration(_ body: (String) async throws -> Void) async throws {
        try await Checkout.withFolder { folder in
            try PlanConfigTests.write(
                [
                    "config.yaml": "{}", "plugins.yaml": "plugins: {harbor: {plugins: [trigger]}}",
                    "jobs/unit.yaml": PlanConfigTests.job.replacing("always_run: true", with: "run_if_changed: ^src/"),
                ],
                to: folder
            )
            try await body(folder.path)
        }
    }

    /// The plugins.yaml beside config.yaml is taken, and files may be named as the shell completes them.
    @Test(arguments: [([], RunVerdict.depends), (["./src/a"], .runs), (["docs/a", "src/b"], .runs), (["a"], .skipped)])
    func changedFilesDecide(changed: [String], verdict: RunVerdict) async throws {
        try await Self.withConfiguration { folder in
            var explain = ExplainConfig(repository: "harbor/lantern", configPath: "\(folder)/config.yaml")
            explain.jobConfigPath = "\(folder)/jobs"
            explain.changed = changed
            let explanation = try await explain.explanation()
            #expect(explanation.presubmits.map(\.verdict) == [verdict])
            #expect(explanation.presubmits.first?.place?.description == "\(folder)/jobs/unit.yaml:3")
            #expect(explanation.plugins.map(\.place?.description) == ["\(folder)/plugins.yaml:1"])
            #expect(explanation.change.branch == "main")
        }
    }

    @Test func mistakesSayWhatToDo() async throws {
        try await Self.withConfiguration { folder in
            var explain = ExplainConfig(repository: "lantern", configPath: "\(folder)/config.yaml")
            await #expect(throws: UserError("lantern is not a repository; give it as ORG/REPO")) {
                try await explain.explanation()
            }
            explain.repository = "harbor/lantern"
            explain.jobConfigPath = "\(folder)/jobs"
            explain.jobs = ["unitt"]
            let says = "--job: harbor/lantern has no presubmit or postsubmit unitt; did you mean \"unit\"?"
            await #expect(throws: UserError(says)) { try await explain.explanation() }
            explain.configPath = "\(folder)/none.yaml"
            let error = await #expect(throws: UserError.self) { try await explain.explanation() }
            #expect(error?.message.contains("none.yaml:1:1: error: ") == true, "\(error?.message ?? "")")
        }
    }

    @Test func theCommandPrintsTextAndJSON() async throws {
        try await Self.withConfiguration { folder in
            let arguments = [
                "explain-config", "harbor/lantern", "--config-path", "\(folder)/config.yaml", "--job-config-path",
                "\(folder)/jobs", "--changed", "src/a", "docs/b", "--output",
            ]
            let text = try await Command.run(Checkout.bowsprit, arguments + ["text"])
            #expect(
                text.output.hasPrefix(
                    "harbor/lantern, branch main, 2 changed files\n\nPlugins\n  trigger  on for harbor"
                )
            )
            #expect(!text.output.contains("\u{1B}"))
            let json = try await Command.run(Checkout.bowsprit, arguments + ["json"])
            let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            let job = (value?["presubmits"] as? [[String: Any]])?.first
            #expect(value?["repository"] as? String == "harbor/lantern")
            #expect(job?["verdict"] as? String == "runs")
            #expect(job?["rerun_command"] as? String == "/test unit")
        }
    }

    @Test(arguments: ["plan --help", "explain-config --help"])
    func helpHasExamples(arguments: String) async throws {
        let outcome = try await Command.run(Checkout.bowsprit, arguments.split(separator: " ").map(String.init))
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("EXAMPLES:"))
    }
}
