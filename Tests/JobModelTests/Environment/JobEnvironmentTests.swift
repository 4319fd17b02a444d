import Foundation
import JobModel
import Testing

@Suite struct JobEnvironmentTests {
    static let refs = Refs(
        org: "o",
        repo: "r",
        repoLink: "https://forge.example/o/r",
        baseRef: "main",
        baseSHA: "abc",
        pulls: [Pull(number: 5, author: "me", sha: "def", title: "Fix \"it\"", headRef: "fix")]
    )

    static func job(_ type: ProwJobType, decorated: Bool = false) -> ProwJob {
        var spec = ProwJobSpec(type: type, job: "unit")
        spec.agent = .kubernetes
        spec.refs = type == .periodic ? nil : refs
        spec.decorationConfig = decorated ? DecorationConfig() : nil
        return ProwJob(
            metadata: ObjectMeta(name: "id"),
            spec: spec,
            status: ProwJobStatus(state: .pending, startTime: nil)
        )
    }

    @Test func presubmit() throws {
        let variables = try JobEnvironment.variables(for: Self.job(.presubmit, decorated: true), buildID: "9")
        #expect(
            variables == [
                "CI": "true", "JOB_NAME": "unit", "JOB_TYPE": "presubmit", "PROW_JOB_ID": "id", "BUILD_ID": "9",
                "BUILD_NUMBER": "9", "ARTIFACTS": "/logs/artifacts", "GOPATH": "/home/prow/go", "REPO_OWNER": "o",
                "REPO_NAME": "r", "SRC_HOST": "forge.example", "SRC_BASE": "o/r", "PULL_BASE_REF": "main",
                "PULL_BASE_SHA": "abc", "PULL_REFS": "main:abc,5:def", "PULL_NUMBER": "5", "PULL_PULL_SHA": "def",
                "PULL_HEAD_REF": "fix", "PULL_TITLE": "Fix \"it\"",
                "JOB_SPEC": #"{"buildid":"9","decoration_config":{},"job":"unit","prowjobid":"id","#
                    + #""refs":{"base_ref":"main","base_sha":"abc","org":"o","pulls":[{"author":"me","#
                    + #""head_ref":"fix","number":5,"sha":"def","title":"Fix \"it\""}],"repo":"r","#
                    + #""repo_link":"https://forge.example/o/r"},"type":"presubmit"}"#,
            ]
        )
    }

    @Test(arguments: ProwJobType.allCases)
    func namesAreThoseOfTheType(type: ProwJobType) throws {
        let names = Set(try JobEnvironment.variables(for: Self.job(type), buildID: "9").keys)
        #expect(names == JobEnvironment.reservedNames(for: type))
    }

    @Test func undecoratedJobsOfOtherAgents() throws {
        var job = Self.job(.periodic)
        job.spec.agent = .tekton
        let names = Set(try JobEnvironment.variables(for: job, buildID: "9").keys)
        #expect(names == ["CI", "JOB_NAME", "JOB_TYPE", "JOB_SPEC", "PROW_JOB_ID", "BUILD_ID"])
    }

    @Test(arguments: [
        ("", "", "github.com", "o/r"), ("k8s.io/x", "", "k8s.io", "x"), ("k8s.io", "https://f/o/r", "k8s.io", "o/r"),
        ("", "https://f/a/b/c", "f", "a/b/c"),
    ])
    func sources(alias: String, link: String, host: String, base: String) throws {
        var job = Self.job(.postsubmit)
        job.spec.refs?.pathAlias = alias
        job.spec.refs?.repoLink = link
        let variables = try JobEnvironment.variables(for: job, buildID: "9")
        #expect(variables["SRC_HOST"] == host)
        #expect(variables["SRC_BASE"] == base)
    }
}
