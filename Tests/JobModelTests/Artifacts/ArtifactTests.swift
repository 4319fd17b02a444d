import Foundation
import JobModel
import Testing

@Suite struct ArtifactTests {
    static func storage(_ strategy: PathStrategy, prefix: String = "") -> GCSConfiguration {
        var storage = GCSConfiguration()
        storage.bucket = "b"
        storage.pathStrategy = strategy
        storage.defaultOrg = "kubernetes"
        storage.defaultRepo = "kubernetes"
        storage.pathPrefix = prefix
        return storage
    }

    static func spec(_ type: ProwJobType, org: String = "o", repo: String = "r") -> ProwJobSpec {
        var spec = ProwJobSpec(type: type, job: "unit")
        spec.refs = Refs(org: org, repo: repo, baseRef: "main", pulls: [Pull(number: 5, author: "a", sha: "def")])
        return spec
    }

    @Test(arguments: [
        (ProwJobType.periodic, "o", "r", PathStrategy.explicit, "", "logs/unit/9"),
        (.postsubmit, "o", "r", .explicit, "pre/", "pre/logs/unit/9"),
        (.batch, "o", "r", .explicit, "", "pr-logs/pull/batch/unit/9"),
        (.presubmit, "o", "r", .explicit, "", "pr-logs/pull/o_r/5/unit/9"),
        (.presubmit, "kubernetes", "kubernetes", .explicit, "", "pr-logs/pull/kubernetes_kubernetes/5/unit/9"),
        (.presubmit, "kubernetes", "kubernetes", .legacy, "", "pr-logs/pull/5/unit/9"),
        (.presubmit, "kubernetes", "test-infra", .legacy, "p/q", "p/q/pr-logs/pull/test-infra/5/unit/9"),
        (.presubmit, "o", "r", .legacy, "", "pr-logs/pull/o_r/5/unit/9"),
        (.presubmit, "kubernetes", "test-infra", .single, "", "pr-logs/pull/kubernetes_test-infra/5/unit/9"),
        (.presubmit, "kubernetes", "kubernetes", .single, "", "pr-logs/pull/5/unit/9"),
        (.presubmit, "https://g.example", "a/b", .explicit, "", "pr-logs/pull/g.example_a_b/5/unit/9"),
    ])
    func runDirectories(
        type: ProwJobType,
        org: String,
        repo: String,
        strategy: PathStrategy,
        prefix: String,
        directory: String
    ) {
        let path = ArtifactPath(
            spec: Self.spec(type, org: org, repo: repo),
            buildID: "9",
            storage: Self.storage(strategy, prefix: prefix)
        )
        #expect(path.runDirectory == directory)
        #expect(path.file(ArtifactName.buildLog) == directory + "/build-log.txt")
    }

    @Test func pointers() {
        let presubmit = ArtifactPath(
            spec: Self.spec(.presubmit),
            buildID: "9",
            storage: Self.storage(.explicit, prefix: "p")
        )
        #expect(
            presubmit.pointers == [
                "pr-logs/directory/unit/latest-build.txt": "9", "pr-logs/pull/o_r/5/unit/latest-build.txt": "9",
                "pr-logs/directory/unit/9.txt": "gs://b/p/pr-logs/pull/o_r/5/unit/9",
            ]
        )
        #expect(ArtifactPath(spec: Self.spec(.periodic), buildID: "9").pointers == ["logs/unit/latest-build.txt": "9"])
        let batch = ArtifactPath(spec: Self.spec(.batch), buildID: "9")
        #expect(batch.pointers == ["pr-logs/directory/unit/latest-build.txt": "9"])
    }

    @Test func started() throws {
        var spec = Self.spec(.presubmit)
        spec.extraRefs = [Refs(org: "o", repo: "x", baseRef: "dev")]
        let record = StartedRecord(spec: spec, at: Date(timeIntervalSince1970: 12.9))
        #expect(
            try jsonText(record) == #"{"pull":"5","repo-commit":"def","repo-version":"def","#
                + #""repos":{"o/r":"main,5:def","o/x":"dev"},"timestamp":12}"#
        )
        #expect(StartedRecord(spec: spec, at: .distantPast, commit: "merged").repoCommit == "merged")
    }

    @Test func finished() throws {
        let record = FinishedRecord(spec: Self.spec(.presubmit), result: .failure, at: Date(timeIntervalSince1970: 12))
        #expect(try jsonText(record) == #"{"passed":false,"result":"FAILURE","revision":"def","timestamp":12}"#)
        var periodic = ProwJobSpec(type: .periodic, job: "unit")
        periodic.extraRefs = [Refs(org: "o", repo: "x", baseRef: "a"), Refs(org: "o", repo: "y", baseRef: "b")]
        periodic.extraRefs[0].auxiliary = true
        let success = FinishedRecord(spec: periodic, result: .success, at: .distantPast)
        #expect(success.passed)
        #expect(success.revision == "b")
    }
}
