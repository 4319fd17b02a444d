import Foundation
import JobModel
import Settings
import Subprocess
import Testing

@testable import BowspritApp

@Suite struct PlanConfigTests {
    static let job = """
        presubmits:
          harbor/lantern:
          - name: unit
            always_run: true
            spec: {containers: [{image: "swift:1", command: [make]}]}
        """

    /// Writes files below a folder.
    static func write(_ files: [String: String], to folder: URL) throws {
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }

    static func git(_ arguments: String..., in folder: URL) async throws {
        let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
        let outcome = try await Command.run(
            URL(filePath: "/usr/bin/env"),
            ["git", "-C", folder.path] + identity + arguments
        )
        try #require(outcome.succeeded, "\(outcome.errors)")
    }

    /// Two commits: `old` and `HEAD`, and a change that is not committed.
    static func withRepository(_ body: (URL) async throws -> Void) async throws {
        try await Checkout.withFolder { folder in
            try await git("init", "--quiet", in: folder)
            try write(
                [
                    "prow/config.yaml": "{}", "prow/plugins.yaml": "plugins: {harbor: {plugins: [hold]}}",
                    "prow/jobs/a/unit.yaml": job, "prow/jobs/.prowignore": "ignored.yaml\n",
                    "prow/jobs/ignored.yaml": "nonsense", "prow/jobs/notes.txt": "{",
                ],
                to: folder
            )
            try await git("add", ".", in: folder)
            try await git("commit", "--quiet", "-m", "one", in: folder)
            try await git("tag", "old", in: folder)
            try write(["prow/jobs/a/unit.yaml": job.replacing("swift:1", with: "swift:2")], to: folder)
            try await git("commit", "--quiet", "-a", "-m", "two", in: folder)
            try write(["prow/jobs/a/unit.yaml": job.replacing("swift:1", with: "swift:3")], to: folder)
            try await body(folder)
        }
    }

    static func plan(_ old: String, _ new: String, in repository: URL) async throws -> ConfigurationPlan {
        var plan = PlanConfig(old: old, new: new)
        plan.repositoryPath = repository.path
        return try await plan.plan()
    }

    @Test func commitsAndFoldersAreCompared() async throws {
        try await Self.withRepository { folder in
            let work = folder.path
            for (old, new, before, after) in [
                ("old:", "HEAD:", "swift:1", "swift:2"), ("HEAD:", "old:prow", "swift:2", "swift:1"),
                ("HEAD:prow/", work, "swift:2", "swift:3"), ("\(work)/prow", "HEAD~1:", "swift:3", "swift:1"),
            ] {
                let plan = try await Self.plan(old, new, in: folder)
                let change = try #require(plan.repositories.first?.presubmits.first)
                #expect(plan.repositories.count == 1)
                #expect(change.fields.map(\.path) == ["spec.containers[0].image"])
                #expect(change.fields.map(\.old?.stringValue) == [before])
                #expect(change.fields.map(\.new?.stringValue) == [after])
                #expect(change.place?.file.hasPrefix(new) == true)
            }
            #expect(try await Self.plan("HEAD:", "HEAD:", in: folder).isEmpty)
        }
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        var old = "old:"
        var new = "old:"
        var config: String?
        var jobs: String?
        var says: String
        var testDescription: String { says }
    }

    @Test(arguments: [
        Mistake(old: "nowhere", says: "there is no folder nowhere; for a commit give nowhere: with a colon"),
        Mistake(old: "nowhere:", says: "git knows no commit nowhere in "),
        Mistake(old: "--help:", says: "git knows no commit --help in "),
        Mistake(new: "old:none", says: "old has no folder none"),
        Mistake(
            new: "old:prow/jobs",
            says: "old:prow/jobs has none of config.yaml, plugins.yaml, jobs; name them with"
        ),
        Mistake(config: "x.yaml", says: "--config-path: there is no x.yaml in old: nor in old:"),
        Mistake(
            jobs: "prow/jobs/ignored.yaml",
            says: "the configuration in old: has mistakes:\nold:prow/jobs/ignored.yaml:1:"
        ),
    ])
    func mistakesSayWhatToDo(mistake: Mistake) async throws {
        try await Self.withRepository { folder in
            var plan = PlanConfig(old: mistake.old, new: mistake.new)
            plan.repositoryPath = folder.path
            plan.configPath = mistake.config
            plan.jobConfigPath = mistake.jobs
            let error = await #expect(throws: UserError.self) { _ = try await plan.plan() }
            #expect(error?.message.hasPrefix(mistake.says) == true, "\(error?.message ?? "")")
        }
    }

    @Test func theStatusAndTheForms() async throws {
        try await Self.withRepository { folder in
            let sides = [folder.path + "/prow", folder.path]
            var arguments = ["plan"] + sides
            let same = try await Command.run(Checkout.bowsprit, arguments + ["--detailed-exitcode"])
            #expect(same.succeeded)
            #expect(same.output == "Nothing changes.\n")
            try Self.write(["prow2/jobs/a/unit.yaml": Self.job], to: folder)
            arguments = ["plan", folder.path + "/prow2", folder.path + "/prow"]
            let changed = try await Command.run(Checkout.bowsprit, arguments)
            #expect(changed.succeeded)
            #expect(changed.output.contains("  ~ presubmit unit\n      spec.containers[0].image: swift:1 -> swift:3\n"))
            #expect(changed.output.contains("  + plugin hold at "))
            let detailed = try await Command.run(Checkout.bowsprit, arguments + ["--detailed-exitcode"])
            #expect(detailed.status == .exited(2))
            let markdown = try await Command.run(Checkout.bowsprit, arguments + ["--output", "markdown"])
            #expect(markdown.output.contains("- changed presubmit `unit`\n"))
            let json = try await Command.run(Checkout.bowsprit, arguments + ["--output", "json"])
            let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect((value?["repositories"] as? [Any])?.count == 2)
        }
    }
}
