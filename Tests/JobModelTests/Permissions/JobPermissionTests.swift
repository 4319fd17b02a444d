import Foundation
import JobModel
import Testing
import YAML

@Suite struct JobPermissionTests {
    @Test(arguments: AttackSpec.all)
    func `an attack is refused to all that it must be`(_ attack: AttackSpec) throws {
        for trust in JobTrust.allCases {
            let refusal = JobPermissionPolicy().refusal(of: try attack.job(trust))
            #expect((refusal != nil) == attack.refused.contains(trust), "\(trust)")
            if let refusal {
                #expect(refusal.first.name == attack.demand)
                #expect(refusal.others.isEmpty)
            }
        }
    }

    @Test(arguments: AttackSpec.all)
    func `a refusal fits into a status and names trust, demand and remedy`(_ attack: AttackSpec) throws {
        let text = try #require(JobPermissionPolicy().refusal(of: try attack.job(.untrusted))).description
        #expect(text.utf8.count <= 140)
        #expect(text.hasPrefix("An untrusted job may not use \(attack.demand): "))
        let isCured = !attack.refused.contains(.trusted)
        #expect(text.hasSuffix(isCured ? "a member can comment /ok-to-test." : "see `job_permissions` in config.yaml."))
    }

    @Test(arguments: [
        "{containers: [{name: test, image: alpine, command: [make], env: [{name: A, value: b}]}]}",
        AttackSpec.volume("emptyDir: {medium: Memory}"),
        AttackSpec.volume("configMap: {name: settings}"),
        AttackSpec.volume("projected: {sources: [{configMap: {name: c}}, {downwardAPI: {}}]}"),
        AttackSpec.volume("ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 1Gi}}}}}"),
        "{hostNetwork: false, automountServiceAccountToken: false, serviceAccountName: '', imagePullSecrets: []}",
        "{hostPID: null, nodeSelector: {disk: ssd}, tolerations: [{key: ci, operator: Exists}], priorityClassName: low}",
        AttackSpec.container("securityContext: {privileged: false, runAsUser: 0, capabilities: {drop: [ALL]}}"),
        AttackSpec.container("securityContext: {seccompProfile: {type: RuntimeDefault}, procMount: Default}"),
        AttackSpec.container("ports: [{containerPort: 8080}], readinessProbe: {httpGet: {path: /, port: 8080}}"),
        AttackSpec.container("volumeMounts: [{name: v, mountPath: /v, subPath: a/..b/c}]"),
        AttackSpec.container("env: [{name: P, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]"),
    ])
    func `an ordinary pod needs no permission`(_ pod: String) throws {
        let job = try AttackSpec(demand: "", refused: [], pod: pod).job(.untrusted)
        #expect(job.demands == [])
    }

    @Test func `a refusal counts what else there is`() throws {
        let pod = "{hostNetwork: true, hostPID: true, containers: [{envFrom: [{secretRef: {name: token}}]}]}"
        let attack = AttackSpec(demand: "", refused: [], pod: pod)
        let text = try #require(JobPermissionPolicy().refusal(of: try attack.job(.untrusted))).description
        #expect(text == "An untrusted job may not use secret `token` and 2 more: a member can comment /ok-to-test.")
    }

    @Test func `a preset's secrets count as the job's`() throws {
        var pod = PodSpec(packed: PackedValue(["containers": [["name": "test"]]]))
        var preset = Preset()
        preset.volumes = [["name": "v", "secret": ["secretName": "token"]]]
        pod.add([preset])
        var spec = ProwJobSpec(type: .presubmit, job: "unit")
        spec.podSpec = pod
        let job = ProwJob.make(name: "a", namespace: "b", spec: spec, trust: .untrusted, at: .distantPast)
        #expect(job.demands.map(\.name) == ["secret `token`"])
        #expect(job.demands.map(\.path) == ["pod_spec.volumes[0].secret"])
    }

    @Test func `the policy's defaults are those that its manual tells`() {
        let policy = JobPermissionPolicy()
        #expect(policy[.untrusted] == JobPermissions([]))
        #expect(policy[.trusted] == JobPermissions([.secrets, .privileged, .network]))
        #expect(policy[.postMerge] == .all)
    }

    @Test func `a policy changes what it names and leaves the rest`() throws {
        let text = "{untrusted: {network: true}, trusted: {secrets: false}, post_merge: {host_paths: false}}"
        let policy = try YAMLDecoder().decode(JobPermissionPolicy.self, from: text, file: "config.yaml").get()
        #expect(policy[.untrusted] == JobPermissions([.network]))
        #expect(policy[.trusted] == JobPermissions([.privileged, .network]))
        #expect(policy[.postMerge] == JobPermissions([.secrets, .privileged, .network]))
    }
}
