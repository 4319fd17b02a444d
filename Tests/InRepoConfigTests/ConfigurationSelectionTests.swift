import ForgeModel
import Settings
import Testing
import YAML

@testable import InRepoConfig

@Suite struct ConfigurationSelectionTests {
    private static func sized(_ sizes: [String: Int]) -> ConfigurationListing {
        var listing = ConfigurationListing()
        for (path, size) in sizes {
            listing.files[path] = .entry(TreeEntry(path: path, kind: .file, id: path, size: size))
        }
        return listing
    }

    private static func listing(_ paths: String...) -> ConfigurationListing {
        sized(Dictionary(paths.map { ($0, 1) }) { first, _ in first })
    }

    private static func with(_ change: (inout ConfigurationLimits) -> Void) -> ConfigurationLimits {
        var limits = ConfigurationLimits()
        change(&limits)
        return limits
    }

    @Test func filesComeInTheOrderOfAWalk() {
        let listing = Self.listing(
            ".prow/b.yaml",
            ".prow/a/z.yml",
            ".prow/a.yaml",
            ".prow/a/b/c.yaml",
            ".prow/.prowignore",
            ".prowignore"
        )
        let selection = ConfigurationSelection(listing, ignores: [:], limits: ConfigurationLimits())
        #expect(selection.paths == [".prow/a/b/c.yaml", ".prow/a/z.yml", ".prow/a.yaml", ".prow/b.yaml"])
        #expect(selection.findings == [])
    }

    /// The directory of an ignore file, its text, and which of three files stay.
    @Test(
        arguments: [
            ("", "*.yml\n", ["a.yaml", "sub/b.yaml"]),
            ("", ".prow/sub/\n", ["a.yaml", "c.yml"]),
            ("", "/sub/\n", ["a.yaml", "c.yml", "sub/b.yaml"]),
            (".prow", "/sub/\n", ["a.yaml", "c.yml"]),
            (".prow", "*\n!a.yaml\n", ["a.yaml"]),
            (".prow/sub", "b.yaml\n", ["a.yaml", "c.yml"]),
            (".prow/sub", "a.yaml\n", ["a.yaml", "c.yml", "sub/b.yaml"]),
        ]
    )
    func ignoredFilesAreLeftOut(directory: String, text: String, rest: [String]) {
        let listing = Self.listing(".prow/a.yaml", ".prow/c.yml", ".prow/sub/b.yaml")
        let selection = ConfigurationSelection(
            listing,
            ignores: [directory: ProwIgnore(text)],
            limits: ConfigurationLimits()
        )
        #expect(selection.paths == rest.map { ".prow/\($0)" })
    }

    @Test func theNearestIgnoreFileDecides() {
        let ignores = ["": ProwIgnore("*.yaml\n"), ".prow": ProwIgnore("!a.yaml\n")]
        let selection = ConfigurationSelection(
            Self.listing(".prow/a.yaml", ".prow/b.yaml"),
            ignores: ignores,
            limits: ConfigurationLimits()
        )
        #expect(selection.paths == [".prow/a.yaml"])
    }

    /// What is beyond a limit is said, and never left out in silence.
    @Test(
        arguments: [
            (
                [".prow/a.yaml": 1, ".prow/b.yaml": 1, ".prow/c.yaml": 1], with { $0.files = 2 },
                ".prow/c.yaml:1:1: error: there are 3 files with jobs, and at most 2 are read; "
                    + "put their jobs into fewer files"
            ),
            (
                [".prow/a.yaml": 10, ".prow/b.yaml": 11], with { $0.bytesPerFile = 10 },
                ".prow/b.yaml:1:1: error: the file has 11 bytes, and at most 10 are read; split it"
            ),
            (
                [".prow/a.yaml": 6, ".prow/b.yaml": 5, ".prow/c.yaml": 5], with { $0.bytes = 10 },
                ".prow/b.yaml:1:1: error: the files up to this one have more than 10 bytes together; bring fewer jobs"
            ),
            (
                [".prow/a/b.yaml": 1, ".prow/a/b/c.yaml": 1], with { $0.depth = 2 },
                ".prow/a/b/c.yaml:1:1: error: the file is 3 directories deep, and at most 2 are looked through; move it up"
            ),
        ]
    )
    func limits(sizes: [String: Int], limits: ConfigurationLimits, finding: String) {
        let selection = ConfigurationSelection(Self.sized(sizes), ignores: [:], limits: limits)
        #expect(selection.findings.map(\.description) == [finding])
    }

    @Test func ignoreFilesAreLimitedToo() {
        let sizes = [".prow/.prowignore": 11, ".prow/a/.prowignore": 1, ".prowignore": 2]
        let listing = Self.sized(sizes)
        let large = listing.findings(aboutIgnoreFiles: Self.with { $0.bytesPerFile = 10 })
        #expect(large.map(\.file) == [".prow/.prowignore"])
        #expect(listing.findings(aboutIgnoreFiles: Self.with { $0.files = 2 }).map(\.file) == [".prowignore"])
        #expect(listing.findings(aboutIgnoreFiles: ConfigurationLimits()) == [])
    }
}
