import Foundation
import PluginKit
import PluginTesting
import SizePlugin
import Testing

@Suite struct SizeTests {
    static let pull = Sample.pullRequest()

    static func tester(
        _ files: [ChangedFile],
        labels: [LabelName] = [],
        texts: [String: String] = [:]
    ) throws -> PluginTester<Size> {
        var facts = FakeForge.Facts()
        facts.changedFiles[pull.id] = files
        facts.labels[pull.id] = labels
        for (path, text) in texts { facts.files["\(path)@\(pull.base.sha)"] = text }
        return PluginTester(try Size(configuration: .init()), facts: facts)
    }

    static func add(_ label: LabelName) -> Effect { .setLabel(label, present: true, on: pull.id) }
    static func remove(_ label: LabelName) -> Effect { .setLabel(label, present: false, on: pull.id) }

    @Test(
        arguments: [
            (0, "size/XS"), (9, "size/XS"), (10, "size/S"), (29, "size/S"), (30, "size/M"), (99, "size/M"),
            (100, "size/L"), (499, "size/L"), (500, "size/XL"), (999, "size/XL"), (1000, "size/XXL"),
            (1_000_000, "size/XXL"),
        ] as [(Int, LabelName)]
    )
    func measures(_ lines: Int, _ label: LabelName) async throws {
        let files = [
            ChangedFile(path: "a", additions: lines / 2), ChangedFile(path: "b", deletions: lines - lines / 2),
        ]
        #expect(try await Self.tester(files).effects(of: .pull(.opened)) == [Self.add(label)])
    }

    static let atOpening = [".generated_files", ".gitattributes", "changedFiles"]

    /// What happened, the labels there, and what becomes of them.
    @Test(
        arguments: [
            (.opened, false, [], [add("size/XS")], 3),
            (.opened, false, ["size/XS"], [], 3),
            (.reopened, false, ["kind/bug"], [add("size/XS")], 4),
            (.synchronize, false, ["size/XXL"], [add("size/XS"), remove("size/XXL")], 4),
            (.synchronize, false, ["Size/xs"], [], 4),
            (.synchronize, false, ["size/XS", "size/S", "size/?"], [remove("size/S"), remove("size/?")], 4),
            (.edited, true, ["size/L"], [add("size/XS"), remove("size/L")], 4),
            (.edited, false, ["size/L"], [], 0),
            (.closed, false, [], [], 0),
            (.readyForReview, false, [], [], 0),
        ] as [(PullRequestEvent.Action, Bool, [LabelName], [Effect], Int)]
    )
    func replacesLabels(
        _ action: PullRequestEvent.Action,
        _ baseChanged: Bool,
        _ labels: [LabelName],
        _ effects: [Effect],
        _ reads: Int
    ) async throws {
        let tester = try Self.tester([], labels: labels)
        let pull = Sample.pullRequest { $0.labels = labels }
        #expect(try await tester.effects(of: .pull(action, pull, baseChanged: baseChanged)) == effects)
        #expect(tester.forge.reads.count == reads)
    }

    @Test func leavesGeneratedFilesOut() async throws {
        let files = [
            ChangedFile(path: "api/zz_generated.go", additions: 5_000),
            ChangedFile(path: "docs/index.html", additions: 5_000),
            ChangedFile(path: "listed/one.go", additions: 5_000),
            ChangedFile(path: "main.go", additions: 10),
        ]
        let tester = try Self.tester(
            files,
            texts: [
                ".generated_files": "file-prefix zz_generated.\npaths-from-repo lists/generated\n",
                "lists/generated": "# all of these\nlisted/one.go\n",
                ".gitattributes": "docs/** linguist-generated=true\n",
            ]
        )
        #expect(try await tester.effects(of: .pull(.opened)) == [Self.add("size/S")])
    }

    @Test(
        arguments: [
            (#"{}"#, 9, "size/XS"), (#"{"s": 5}"#, 5, "size/S"), (#"{"s": 0, "m": 20}"#, 20, "size/M"),
            (#"{"xxl": 600}"#, 600, "size/XXL"),
        ] as [(String, Int, LabelName)]
    )
    func readsThresholds(_ json: String, _ lines: Int, _ label: LabelName) async throws {
        var facts = FakeForge.Facts()
        facts.changedFiles[Self.pull.id] = [ChangedFile(path: "a", additions: lines)]
        let configuration = try JSONDecoder().decode(SizeConfiguration.self, from: Data(json.utf8))
        let tester = PluginTester(try Size(configuration: configuration), facts: facts)
        #expect(try await tester.effects(of: .pull(.opened)) == [Self.add(label)])
    }

    @Test(arguments: [#"{"m": 10}"#, #"{"s": -1}"#, #"{"xxl": 400}"#, #"{"s": 200, "m": 20}"#])
    func refusesThresholdsThatDoNotRise(_ json: String) throws {
        let configuration = try JSONDecoder().decode(SizeConfiguration.self, from: Data(json.utf8))
        #expect(throws: ConfigurationError.self) { try Size(configuration: configuration) }
    }

    @Test func failsWithTheForge() async throws {
        var facts = FakeForge.Facts()
        facts.failing = ["file"]
        let tester = PluginTester(try Size(configuration: .init()), facts: facts)
        await #expect(throws: FakeForge.Unavailable.self) { try await tester.effects(of: .pull(.opened)) }
    }
}
