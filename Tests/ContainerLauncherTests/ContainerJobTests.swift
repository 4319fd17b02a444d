import JobEngine
import JobModel
import SystemPackage
import Testing

@testable import ContainerLauncher
@testable import LocalBackend

@Suite struct ContainerJobTests {
    private static func spec(_ pod: [String: JSONValue] = [:], _ fields: [String: JSONValue] = [:]) -> ProwJobSpec {
        var container = Container(fields: ["image": "alpine:3"])
        container.fields.merge(fields) { _, new in new }
        var spec = ProwJobSpec(type: .periodic, job: "unit")
        var podSpec = PodSpec(containers: [container])
        podSpec.fields.merge(pod) { _, new in new }
        spec.podSpec = podSpec
        return spec
    }

    private static let two: [String: JSONValue] = ["containers": [["image": "a"], ["image": "b"]]]
    private static let secret: JSONValue = [["name": "token", "secret": ["secretName": "github"]]]
    private static let cache: JSONValue = [["name": "cache", "emptyDir": [:]]]

    @Test(arguments: [
        (spec(two), "The job has 2 containers; the container backend runs one."),
        (spec(["initContainers": [["image": "a"]]]), "The job has init containers; the container backend runs none."),
        (spec([:], ["image": ""]), "The job's container has no `image`; the container backend needs one."),
        (
            spec([:], ["env": [["name": "NAME", "valueFrom": ["fieldRef": ["fieldPath": "metadata.name"]]]]]),
            "The job's variable `NAME` comes from the cluster; the container backend has none."
        ),
        (
            spec([:], ["envFrom": [["configMapRef": ["name": "s"]]]]),
            "The job's variables come from the cluster (`envFrom`); the container backend has none."
        ),
        (spec([:], ["args": ["a\0b"]]), "The job's command or environment holds a NUL character."),
        (
            spec([:], ["imagePullPolicy": "Sometimes"]),
            "The job's `imagePullPolicy` is `Sometimes`; use `Always`, `IfNotPresent` or `Never`."
        ),
        (
            spec([:], ["resources": ["limits": ["nvidia.com/gpu": 1]]]),
            "The job asks for `nvidia.com/gpu`, which the container backend does not have."
        ),
        (
            spec([:], ["resources": ["limits": ["memory": "much"]]]),
            "The job's limit of `memory`, `much`, is no amount."
        ),
        (spec(["hostPID": true]), "The job asks for `hostPID`; the container backend does not share it."),
        (
            spec(["volumes": [["name": "map", "configMap": ["name": "map"]]]]),
            "The job's volume `map` is a `configMap`; the container backend has only empty directories (`emptyDir`) and "
                + "Secrets."
        ),
        (
            spec(["volumes": secret], ["volumeMounts": [["name": "token", "mountPath": "/t"]]]),
            "A volume of the job needs the Secret `github`; `serve --job-secrets DIR` gives Secrets to jobs."
        ),
        (
            spec(["imagePullSecrets": [["name": "registry"]]]),
            "The job's image is pulled with the Secret `registry`; `serve --job-secrets DIR` gives Secrets to jobs."
        ),
        (
            spec([:], ["volumeMounts": [["name": "cache", "mountPath": "/c"]]]),
            "The job mounts a volume `cache`, but its pod has none of this name."
        ),
        (
            spec(["volumes": cache], ["volumeMounts": [["name": "cache", "mountPath": "c"]]]),
            "The job's volume `cache` can't be mounted at `c`."
        ),
        (
            spec(["volumes": cache], ["volumeMounts": [["name": "cache", "mountPath": "/c", "subPath": "../.."]]]),
            "The job mounts a part of the volume `cache`; the container backend mounts whole ones."
        ),
        (
            spec(
                ["volumes": [["name": "../../x", "emptyDir": [:]]]],
                ["volumeMounts": [["name": "../../x", "mountPath": "/c"]]]
            ),
            "The job's volume `../../x` can't be mounted at `/c`."
        ),
    ])
    func `a job that is more than a container is rejected in words`(_ spec: ProwJobSpec, _ reason: String) {
        #expect(throws: BackendError.rejected(reason)) { try ContainerJob(spec) }
    }

    private func request(_ spec: ProwJobSpec, allowsNetwork: Bool = true) throws -> ContainerRequest {
        let status = ProwJobStatus(state: .pending, startTime: nil)
        var job = ProwJob(metadata: ObjectMeta(name: "job"), spec: spec, status: status)
        job.status.buildID = "7"
        let plan = LaunchPlan(
            job: job,
            directory: RunDirectory(path: "/data/runs/job.7"),
            artifacts: "/data/artifacts/7",
            references: ["/data/mirrors/a"],
            allowsNetwork: allowsNetwork,
            output: { _ in },
            hide: { _ in },
            say: { _ in }
        )
        return try ContainerJob(spec).request(plan, isRoot: true)
    }

    @Test func `command and arguments are Kubernetes'`() throws {
        let image = try request(Self.spec())
        #expect(image.entrypoint == nil && image.command == nil && image.workingDirectory == nil)
        let arguments = try request(Self.spec([:], ["args": ["-v", "$(JOB_NAME)"]]))
        #expect(arguments.entrypoint == nil && arguments.command == ["-v", "unit"])
        let command = try request(Self.spec([:], ["command": ["make"], "workingDir": "/w"]))
        #expect(command.entrypoint == ["make"] && command.command == [] && command.workingDirectory == "/w")
    }

    @Test func `variables are Prow's and the job's, which may refer to those before`() throws {
        let environment: JSONValue = [
            ["name": "A", "value": "$(BUILD_ID)"], ["name": "B", "value": "$(A)$(C)$$(A)"],
            ["name": "C", "value": "c"],
            ["name": "ARTIFACTS", "value": "elsewhere"],
        ]
        let variables = try request(Self.spec([:], ["env": environment])).environment
        for variable in ["A=7", "B=7$(C)$(A)", "C=c", "ARTIFACTS=/logs/artifacts", "GOPATH=/home/prow/go", "CI=true"] {
            #expect(variables.contains(variable))
        }
        #expect(!variables.contains { $0.hasPrefix("PATH=") || $0.hasPrefix("HOME=") })
    }

    @Test func `code, artifacts, mirrors and volumes are mounted`() throws {
        var spec = Self.spec(
            ["volumes": [["name": "cache", "emptyDir": [:]], ["name": "shm", "emptyDir": ["medium": "Memory"]]]],
            [
                "volumeMounts": [
                    ["name": "cache", "mountPath": "/c", "readOnly": true], ["name": "shm", "mountPath": "/dev/shm"],
                ]
            ]
        )
        spec.refs = Refs(org: "acme", repo: "widgets", baseRef: "main")
        let request = try request(spec)
        #expect(request.workingDirectory == "/home/prow/go/src/github.com/acme/widgets")
        #expect(
            request.host.mounts == [
                .init(kind: .bind, source: "/data/artifacts/7", target: "/logs/artifacts", isReadOnly: false),
                .init(kind: .bind, source: "/data/runs/job.7/home/go", target: "/home/prow/go", isReadOnly: false),
                .init(kind: .bind, source: "/data/mirrors/a", target: "/data/mirrors/a", isReadOnly: true),
                .init(kind: .bind, source: "/data/runs/job.7/tmp/volumes/cache", target: "/c", isReadOnly: true),
                .init(kind: .tmpfs, target: "/dev/shm", isReadOnly: false),
            ]
        )
    }

    @Test func `a container has few rights unless the job says otherwise`() throws {
        let usual = try request(Self.spec(), allowsNetwork: false).host
        #expect(usual.droppedCapabilities == ["ALL"] && usual.securityOptions == ["no-new-privileges"])
        #expect(usual.network == "none" && !usual.isPrivileged && usual.processLimit != nil)
        let security: JSONValue = ["privileged": true, "readOnlyRootFilesystem": true, "runAsUser": 7, "runAsGroup": 8]
        let limits: JSONValue = ["limits": ["memory": "64Mi", "cpu": "1500m"]]
        let request = try request(
            Self.spec(["securityContext": ["fsGroup": 9]], ["securityContext": security, "resources": limits])
        )
        #expect(request.host.isPrivileged && request.host.hasReadOnlyRoot && request.host.securityOptions.isEmpty)
        #expect(request.host.droppedCapabilities.isEmpty && request.host.network == nil)
        #expect(request.user == "7:8" && request.host.supplementalGroups == ["9"])
        #expect(request.host.memory == 64 << 20 && request.host.memoryAndSwap == 64 << 20)
        #expect(request.host.processors == 1_500_000_000)
    }
}
