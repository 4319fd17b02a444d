import ForgeModel
import JobModel
import Settings
import Testing

@testable import InRepoConfig

@Suite(.timeLimit(.minutes(10))) struct InRepoConfigReaderTests {
    private typealias World = ReaderWorld

    @Test func aRepositoryWithoutConfigurationHasNoJobs() async throws {
        try await withReader(["README.md": "# Lantern\n"]) { world in
            let tip = try await world.tip()
            let reads = try await world.reads {
                let names = try await world.names(on: tip)
                #expect(names == [])
            }
            #expect(reads == ["git/trees"])
        }
    }

    @Test func theDirectoryReplacesTheFile() async throws {
        let files = [
            ".prow.yaml": World.jobs("file"), ".prow/b.yaml": World.jobs("b"), ".prow/a/c.yml": World.jobs("c"),
            ".prow/notes.md": "no jobs",
        ]
        try await withReader(files) { world in
            let names = try await world.names()
            #expect(names == ["c", "b"])
        }
    }

    @Test func prowignoreIsHonoured() async throws {
        let files = [
            ".prowignore": ".prow/off/\n", ".prow/a.yaml": World.jobs("a"), ".prow/off/b.yaml": ": no YAML",
            ".prow/sub/.prowignore": "c.yaml\n", ".prow/sub/c.yaml": ": nor this",
        ]
        try await withReader(files) { world in
            let names = try await world.names()
            #expect(names == ["a"])
        }
    }

    /// What the base and a pull request bring together, from what both began with.
    @Test(
        arguments: [
            // Neither touches it; the pull request does; the base does; both do, in other lines; each adds a file.
            ([".prow.yaml": jobs("a")], [:], ["x": "1"], ["a"]),
            ([".prow.yaml": jobs("a")], [:], [".prow.yaml": jobs("a", "b")], ["a", "b"]),
            ([".prow.yaml": jobs("a")], [".prow.yaml": jobs("a", "c")], ["x": "1"], ["a", "c"]),
            (
                [".prow.yaml": jobs("a", "m", "n")], [".prow.yaml": jobs("z", "a", "m", "n")],
                [".prow.yaml": jobs("a", "m", "n", "b")], ["z", "a", "m", "n", "b"]
            ),
            (
                [".prow/a.yaml": jobs("a")], [".prow/base.yaml": jobs("c")], [".prow/head.yaml": jobs("b")],
                ["a", "c", "b"]
            ),
            // A file is deleted by one, and the other adds one.
            (
                [".prow/a.yaml": jobs("a"), ".prow/b.yaml": jobs("b")], [".prow/c.yaml": jobs("c")],
                [".prow/a.yaml": nil], ["b", "c"]
            ),
            // The pull request moves from the file to the directory.
            ([".prow.yaml": jobs("a")], ["x": "1"], [".prow.yaml": nil, ".prow/a.yaml": jobs("b")], ["b"]),
            // Nothing at first.
            ([:], [:], [".prow.yaml": jobs("b")], ["b"]),
            // An ignore file of the pull request leaves out a file of the base.
            ([".prow/a.yaml": jobs("a")], [".prow/c.yaml": jobs("c")], [".prow/.prowignore": "c.yaml\n"], ["a"]),
        ] as [([String: String], [String: String?], [String: String?], [String])]
    )
    func baseAndPullRequestAreMerged(
        start: [String: String],
        base: [String: String?],
        head: [String: String?],
        names: [String]
    ) async throws {
        try await withReader(start.merging(["README.md": "#\n"]) { first, _ in first }) { world in
            let pull = try await world.open(head)
            if !base.isEmpty { try await world.commit(base) }
            #expect(try await world.names(pull) == names)
        }
    }

    private static func jobs(_ names: String...) -> String {
        "presubmits:\n" + names.map(World.job).joined()
    }

    @Test func aConflictIsRefused() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let pull = try await world.open([".prow.yaml": World.jobs("b")])
            try await world.commit([".prow.yaml": World.jobs("c")])
            #expect(
                try await world.findings(pull) == [
                    ".prow.yaml:2:1: error: the base branch and the pull request changed the same lines; "
                        + "rebase the pull request"
                ]
            )
        }
    }

    @Test func theForgesOwnMergeSettlesARename() async throws {
        let start = [".prow/old.yaml": World.jobs("a", "b", "c")]
        try await withReader(start) { world in
            let pull = try await world.open([".prow/old.yaml": nil, ".prow/new.yaml": World.jobs("a", "b", "c")])
            let base = try await world.commit([".prow/old.yaml": World.jobs("a", "b", "c", "d")])
            #expect(try await world.names(pull, on: base) == ["a", "b", "c", "d"])
        }
    }

    @Test func whatIsNoDirectoryIsAnError() async throws {
        try await withReader([".prow": "a file", ".prow.yaml": World.jobs("a")]) { world in
            let findings = try await world.findings()
            #expect(
                findings == [
                    ".prow:1:1: error: this must be a directory; call a single file with jobs `.prow.yaml`"
                ]
            )
        }
    }

    @Test func everyMistakeHasItsPlaceAndItsLine() async throws {
        let text = "presubmits:\n- name: a\n  alway_run: true\n  spec: {containers: [{image: x, command: [y]}]}\n"
        try await withReader([".prow.yaml": text, "README.md": "#\n"]) { world in
            let findings = try await world.findings()
            #expect(
                findings == [
                    """
                    .prow.yaml:3:3: error: unknown key "alway_run"; did you mean "always_run"? [unknown-key]
                      alway_run: true
                      ^
                    """
                ]
            )
        }
    }

    @Test func theCommitThatIsWrongIsNamed() async throws {
        try await withReader([".prow.yaml": World.jobs("a")]) { world in
            let pull = try await world.open([".prow.yaml": "presubmits: 1\n"])
            let error = await #expect(throws: InvalidJobConfiguration.self) { try await world.names(pull) }
            #expect(error?.commit == pull.head)

            let base = try await world.commit([".prow.yaml": "presubmits: 2\n"])
            let other = (pull.id, try await world.commit(["x": "1"], to: "other"))
            let mistake = await #expect(throws: InvalidJobConfiguration.self) { try await world.names(other, on: base) }
            #expect(mistake?.commit == base)
        }
    }

    @Test func limitsAreFindings() async throws {
        var limits = ConfigurationLimits()
        limits.files = 1
        try await withReader([".prow/a.yaml": World.jobs("a"), ".prow/b.yaml": World.jobs("b")], limits: limits) {
            world in
            let reads = try await world.reads {
                let findings = try await world.findings()
                #expect(findings.count == 1)
                #expect(findings.first?.hasPrefix(".prow/b.yaml:1:1: error: there are 2 files with jobs") == true)
            }
            #expect(reads == ["git/ref", "git/trees", "git/trees"], "no file is fetched")
        }
    }
}
