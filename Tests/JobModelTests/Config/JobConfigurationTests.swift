import JobModel
import RE2
import Testing

@Suite struct JobConfigurationTests {
    @Test func presubmitDefaultsFollowFromTheName() throws {
        let job = try decoded(Presubmit.self, #"{"name":"unit"}"#)
        #expect(job.context == "unit")
        #expect(job.rerunCommand == "/test unit")
        #expect(job.trigger.pattern == #"(?m)^/test( | .* )unit,?($|\s.*)"#)
        #expect(job.needsExplicitTrigger)
    }

    @Test func presubmitKeepsWhatIsGiven() throws {
        let json = #"""
            {"always_run":true,"annotations":{"a":"b"},"branches":["^main$"],"context":"ci/unit","decorate":true,\#
            "extra_refs":[{"org":"o","repo":"x"}],"jenkins_spec":{"github_branch_source_job":true},"labels":{"l":"1"},\#
            "max_concurrency":3,"name":"unit","optional":true,"path_alias":"k8s.io/r","rerun_command":"/check",\#
            "run_before_merge":true,"skip_branches":["old"],"skip_report":true,\#
            "spec":{"containers":[{"image":"i"}]},"trigger":"^/check$"}
            """#
        #expect(try jsonText(decoded(Presubmit.self, json)) == json)
    }

    @Test func postsubmitRoundTrips() throws {
        let json = #"{"always_run":false,"context":"unit","name":"unit","run_if_changed":"^go"}"#
        let job = try decoded(Postsubmit.self, json)
        #expect(job.changes.runIfChanged?.pattern == "^go")
        #expect(try jsonText(job) == json)
    }

    @Test(arguments: [
        #"{"cron":"0 * * * *","name":"unit"}"#, #"{"interval":"1h0m0s","name":"unit"}"#,
        #"{"minimum_interval":"30m0s","name":"unit","retry":{"attempts":2,"interval":"1m0s","run_all":true}}"#,
    ])
    func periodicRoundTrips(json: String) throws {
        #expect(try jsonText(decoded(Periodic.self, json)) == json)
    }

    @Test(arguments: [
        #"{"name":"unit","trigger":"^/check$"}"#, #"{"name":"unit","rerun_command":"/check"}"#,
        #"{"name":"unit","branches":["("]}"#, #"{"name":"unit","skip_branches":["a","["]}"#,
        #"{"name":"unit","run_if_changed":"("}"#, #"{"name":"un(it"}"#, #"{"name":"unit","max_concurrency":"many"}"#,
    ])
    func refusesWrongPresubmits(json: String) {
        #expect(throws: (any Error).self) { try decoded(Presubmit.self, json) }
    }

    @Test func containersGiveTypedAccess() {
        var container = Container(fields: [
            "name": "test", "resources": ["limits": ["cpu": 1]],
            "env": [["name": "A", "value": "1"], ["name": "S", "valueFrom": ["secretKeyRef": ["name": "s"]]]],
        ])
        container.command = ["make"]
        container.args = ["test"]
        container.workingDir = "/src"
        container.image = "golang"
        container.env.append(EnvVar(name: "B", value: "2"))
        #expect(container.env.map(\.name) == ["A", "S", "B"])
        #expect(container.fields["env"]?.arrayValue?.dropFirst().first?["valueFrom"] != nil)
        #expect(container.fields["command"] == ["make"])
        #expect(container.fields["resources"] != nil)
        container.args = []
        #expect(container.fields["args"] == nil)
    }
}
