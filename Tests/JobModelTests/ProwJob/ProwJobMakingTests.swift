import Foundation
import JobModel
import Testing

@Suite struct ProwJobMakingTests {
    let time = Date(timeIntervalSince1970: 1_795_405_905)
    let refs = Refs(
        org: "o",
        repo: "r",
        baseRef: "release/1.0",
        pulls: [Pull(number: 5, author: "a", sha: "def"), Pull(number: 6, author: "b", sha: "fed")]
    )

    @Test func generatesProwsLabels() {
        var spec = ProwJobSpec(type: .batch, job: "unit")
        spec.refs = refs
        spec.context = "ci/unit"
        let job = ProwJob.make(name: "n", namespace: "ns", spec: spec, trust: .trusted, at: time)
        #expect(
            job.metadata.labels == [
                "created-by-prow": "true", "prow.k8s.io/type": "batch", "prow.k8s.io/job": "unit",
                "prow.k8s.io/context": "unit", "prow.k8s.io/refs.org": "o", "prow.k8s.io/refs.repo": "r",
                "prow.k8s.io/refs.base_ref": "1.0", "prow.k8s.io/refs.pull": "5",
            ]
        )
        #expect(
            job.metadata.annotations == [
                "prow.k8s.io/job": "unit", "prow.k8s.io/context": "ci/unit", "bowsprit.dev/trust": "trusted",
            ]
        )
        #expect(job.status.state == .triggered)
        #expect(job.status.startTime == time)
        #expect(job.metadata.namespace == "ns")
    }

    @Test func givenLabelsAndAnnotationsWin() {
        let job = ProwJob.make(
            name: "n",
            namespace: "ns",
            spec: ProwJobSpec(type: .periodic, job: "unit"),
            labels: ["prow.k8s.io/job": "other", "bad": "a b", "empty": ""],
            annotations: [
                "prow.k8s.io/job": "mine", "bowsprit.dev/trust": "post-merge", "bowsprit.dev/tested-tree": "x",
            ],
            trust: .untrusted,
            at: time,
            state: .scheduling
        )
        #expect(job.metadata.labels["prow.k8s.io/job"] == "other")
        #expect(job.metadata.labels["bad"] == nil)
        #expect(job.metadata.labels["empty"] == "")
        #expect(job.metadata.annotations["prow.k8s.io/job"] == "mine")
        #expect(job.metadata.annotations["bowsprit.dev/trust"] == "untrusted")
        #expect(job.metadata.annotations["bowsprit.dev/tested-tree"] == nil)
        #expect(job.status.state == .scheduling)
    }

    @Test func periodicsAreLabelledByTheirFirstExtraRefs() {
        var spec = ProwJobSpec(type: .periodic, job: "unit")
        spec.extraRefs = [Refs(org: "https://gerrit.example", repo: "r", baseRef: "main")]
        let labels = ProwJob.make(name: "n", namespace: "ns", spec: spec, trust: .trusted, at: time).metadata.labels
        #expect(labels["prow.k8s.io/refs.org"] == "gerrit.example")
        #expect(labels["prow.k8s.io/refs.pull"] == nil)
    }

    @Test(arguments: [
        ("", "", true), ("a", "a", true), ("-a", nil, false), ("a.", nil, false), ("a_b-c.d", "a_b-c.d", true),
        ("feature/x", "x", false), ("a b", nil, false), ("https://h/", "h", false), ("/", nil, false),
        (String(repeating: "a", count: 63), String(repeating: "a", count: 63), true),
        (String(repeating: "a", count: 64), nil, false),
    ])
    func labelValues(text: String, sanitized: String?, valid: Bool) {
        #expect(LabelValue.isValid(text) == valid)
        #expect(LabelValue.sanitized(text) == sanitized)
    }

    @Test func longNamesAreCut() {
        let name = String(repeating: "a", count: 61) + "-._b"
        #expect(LabelValue.truncated(name) == String(repeating: "a", count: 61))
        #expect(LabelValue.truncated("short-") == "short-")
    }

    @Test func specificationsFollowTheJob() throws {
        var base = JobBase(name: "unit")
        base.agent = .kubernetes
        base.cluster = "build"
        base.pathAlias = "k8s.io/r"
        base.cloneDepth = 3
        base.skipFetchHead = true
        base.extraRefs = [Refs(org: "o", repo: "x")]
        base.decorationConfig = DecorationConfig()
        base.decorationConfig?.bloblessFetch = true
        base.decorationConfig?.sparseCheckoutFiles = ["a"]
        base.reporterConfig = ReporterConfig(slack: SlackReporterConfig())
        var presubmit = try Presubmit(base: base)
        presubmit.skipReport = true

        let spec = ProwJobSpec(presubmit: presubmit, refs: refs)
        #expect(spec.type == .presubmit)
        #expect(!spec.report)
        #expect(spec.context == "unit")
        #expect(spec.rerunCommand == "/test unit")
        #expect(spec.refs?.pathAlias == "k8s.io/r")
        #expect(spec.refs?.cloneDepth == 3)
        #expect(spec.refs?.skipFetchHead == true)
        #expect(spec.refs?.bloblessFetch == true)
        #expect(spec.refs?.sparseCheckoutFiles == ["a"])
        #expect(spec.extraRefs.first?.bloblessFetch == true)
        #expect(spec.extraRefs.first?.sparseCheckoutFiles == [])
        #expect(spec.reporterConfig?.slack?.report == true)

        let batch = ProwJobSpec(batch: presubmit, refs: refs)
        #expect(batch.type == .batch)
        #expect(!batch.report)
        #expect(batch.rerunCommand.isEmpty)

        let periodic = ProwJobSpec(periodic: Periodic(base: base))
        #expect(periodic.report)
        #expect(periodic.refs == nil)
        #expect(ProwJobSpec(postsubmit: Postsubmit(base: base), refs: refs).report)
    }

    @Test func slackReportsNothingForNoStates() throws {
        var base = JobBase(name: "unit")
        base.reporterConfig = ReporterConfig(slack: SlackReporterConfig())
        base.reporterConfig?.slack?.jobStatesToReport = []
        #expect(ProwJobSpec(periodic: Periodic(base: base)).reporterConfig?.slack?.report == false)
    }
}
