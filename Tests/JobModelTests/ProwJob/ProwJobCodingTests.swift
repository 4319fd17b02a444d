import Foundation
import JobModel
import Testing
import YAML

@Suite struct ProwJobCodingTests {
    /// A ProwJob as Kubernetes' API gives it, with every sort of field that Bowsprit models or keeps.
    static let document = #"""
        {"apiVersion":"prow.k8s.io/v1","kind":"ProwJob",\#
        "metadata":{"annotations":{"prow.k8s.io/job":"unit"},"creationTimestamp":"2026-11-23T03:51:45Z",\#
        "finalizers":["a"],"generation":2,"labels":{"created-by-prow":"true"},"managedFields":[{"manager":"hook"}],\#
        "name":"f00","namespace":"default","resourceVersion":"17","uid":"u"},\#
        "spec":{"agent":"kubernetes","cluster":"default","context":"unit","decoration_config":{"gcs_configuration":\#
        {"bucket":"b","path_strategy":"explicit"},"gcs_credentials_secret":"","grace_period":"15s",\#
        "timeout":"2h0m0s","utility_images":{"clonerefs":"c"}},\#
        "extra_refs":[{"base_ref":"main","org":"o","repo":"x","workdir":true}],"job":"unit","max_concurrency":2,\#
        "namespace":"pods","pipeline_run_spec":{"any":["thing"]},\#
        "pod_spec":{"containers":[{"command":["make"],"image":"golang","resources":{"limits":{"cpu":1}}}],\#
        "priority":5},"prowjob_defaults":{"tenant_id":"GlobalDefaultID"},\#
        "refs":{"base_ref":"main","base_sha":"abc","blobless_fetch":false,"org":"o",\#
        "pulls":[{"author":"me","head_ref":"fix","number":5,"sha":"def","title":"Fix"}],"repo":"r"},\#
        "report":true,"reporter_config":{"slack":{"channel":"c","job_states_to_report":[],"report":false}},\#
        "rerun_auth_config":{"github_users":["me"]},"rerun_command":"/test unit","type":"presubmit"},\#
        "status":{"build_id":"9","completionTime":"2026-11-23T04:51:45Z","description":"Job failed.",\#
        "pendingTime":"2026-11-23T03:52:45Z","pod_name":"f00","prev_report_states":{"github-reporter":"pending"},\#
        "startTime":"2026-11-23T03:51:45Z","state":"failure","url":"https://prow/1"}}
        """#

    @Test func keepsEveryField() throws {
        let job = try decoded(ProwJob.self, Self.document)
        #expect(try jsonText(job) == Self.document)
    }

    @Test func keepsMembersThatItDoesNotKnow() throws {
        let document = #"""
            {"apiVersion":"prow.k8s.io/v1","kind":"ProwJob","metadata":{"name":"n","selfLink":"x"},"spec":{"job":"j",\#
            "scheduler_hints":{"zone":["a",1,true]},"type":"batch"},"status":{"phase":"odd","state":"pending"},\#
            "vendor":{"x":null}}
            """#
        let job = try decoded(ProwJob.self, document)
        #expect(job.unknown.spec == ["scheduler_hints": ["zone": ["a", 1, true]]])
        #expect(try jsonText(job) == document)
        var changed = job
        changed.status.state = .success
        #expect(try jsonText(changed) == document.replacing("pending", with: "success"))
    }

    @Test(arguments: [false, true])
    func keepsEveryFieldThroughYAML(isUnknown: Bool) throws {
        var job = try decoded(ProwJob.self, Self.document)
        if isUnknown { (job.unknown.spec, job.unknown.status) = (["hints": ["a"]], ["phase": "odd"]) }
        let text = try YAMLEncoder().encode(job)
        let decoder = YAMLDecoder(unknownKeys: isUnknown ? .ignore : .error)
        let read = try decoder.decode(ProwJob.self, from: text, file: "job.yaml").get()
        #expect(try jsonText(read) == jsonText(job))
    }

    @Test func readsTypedFields() throws {
        let job = try decoded(ProwJob.self, Self.document)
        #expect(job.name == "f00")
        #expect(job.isComplete)
        #expect(job.metadata.creationTimestamp == job.status.startTime)
        #expect(job.metadata.other["generation"] == 2)
        #expect(job.spec.podSpec?.containers.first?.command == ["make"])
        #expect(job.spec.decorationConfig?.timeout == .hours(2))
        #expect(job.status.prevReportStates == ["github-reporter": .pending])
    }

    @Test func leavesOutWhatIsEmpty() throws {
        let job = ProwJob(
            metadata: ObjectMeta(name: "n"),
            spec: ProwJobSpec(type: .periodic, job: "j"),
            status: ProwJobStatus(state: .triggered, startTime: nil)
        )
        #expect(
            try jsonText(job) == #"{"apiVersion":"prow.k8s.io/v1","kind":"ProwJob","metadata":{"name":"n"},"#
                + #""spec":{"job":"j","type":"periodic"},"status":{"state":"triggered"}}"#
        )
    }

    @Test func acceptsNullsAsAbsent() throws {
        let job = try decoded(
            ProwJob.self,
            #"{"apiVersion":"prow.k8s.io/v1","kind":"ProwJob","metadata":{"creationTimestamp":null,"labels":null},"#
                + #""spec":{"job":"j","type":"batch","refs":null,"report":null},"#
                + #""status":{"state":"pending","startTime":null}}"#
        )
        #expect(job.metadata.labels.isEmpty)
        #expect(job.spec.refs == nil)
        #expect(job.status.startTime == nil)
    }

    @Test(arguments: [
        #"{"type":"nightly","job":"j"}"#, #"{"job":"j"}"#, #"{"type":"batch"}"#,
        #"{"type":"batch","job":"j","report":3}"#,
    ])
    func refusesWrongSpecifications(json: String) {
        #expect(throws: DecodingError.self) { try decoded(ProwJobSpec.self, json) }
    }
}
