import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

@Suite(
    .timeLimit(.minutes(10)),
    .enabled(Comment(rawValue: PodmanService.absence)) { await PodmanService.shared.value != nil }
)
struct ContainerSecretTests {
    let fixture: ContainerFixture
    let secrets: URL

    init() async throws {
        fixture = try await ContainerFixture()
        secrets = try fixture.writeSecret("deploy", ["token": "hunter2-hunter2", "user": "ada-$(BUILD_ID)-lovelace"])
    }

    private func job(
        _ script: String,
        _ fields: [String: JSONValue] = [:],
        volumes: JSONValue? = nil
    ) -> ProwJob {
        var job = fixture.job(script, trust: .trusted) { $0.fields.merge(fields) { $1 } }
        job.spec.podSpec?.fields["volumes"] = volumes
        return job
    }

    private func run(_ job: ProwJob) async throws -> String {
        let backend = try await fixture.open(secrets: secrets)
        let run = try await backend.start(job)
        #expect(try await backend.end(of: run).outcome == .passed)
        return try await backend.output(of: run)
    }

    private let mounts: JSONValue = [
        ["name": "all", "mountPath": "/secrets/all"], ["name": "some", "mountPath": "/secrets/some"],
        ["name": "all", "mountPath": "/secrets/name", "subPath": "user"],
        ["name": "some", "mountPath": "/secrets/part", "subPath": "of"],
        ["name": "none", "mountPath": "/secrets/none"],
    ]
    private let volumes: JSONValue = [
        ["name": "all", "secret": ["secretName": "deploy"]],
        ["name": "none", "secret": ["secretName": "missing", "optional": true]],
        [
            "name": "some",
            "secret": [
                "secretName": "deploy", "defaultMode": 0o400, "items": [["key": "user", "path": "of/ada"]],
            ],
        ],
    ]

    @Test func `variables come from Secrets, as they are`() async throws {
        let job = job(
            #"echo "${#TOKEN} ${#P_user} $GREETING ${NONE-unset}""#,
            [
                "envFrom": [["prefix": "P_", "secretRef": ["name": "deploy"]]],
                "env": [
                    ["name": "TOKEN", "valueFrom": ["secretKeyRef": ["name": "deploy", "key": "token"]]],
                    ["name": "GREETING", "value": "build $(BUILD_ID)"],
                    [
                        "name": "NONE",
                        "valueFrom": ["secretKeyRef": ["name": "deploy", "key": "none", "optional": true]],
                    ],
                ],
            ]
        )
        #expect(try await run(job).hasSuffix("\n15 24 build 1001 unset\n"))
    }

    @Test func `the log shows none of their values`() async throws {
        let job = job(
            "echo $TOKEN; printf $TOKEN | base64; cat /secrets/user",
            [
                "env": [["name": "TOKEN", "valueFrom": ["secretKeyRef": ["name": "deploy", "key": "token"]]]],
                "volumeMounts": [["name": "all", "mountPath": "/secrets"]],
            ],
            volumes: volumes
        )
        let output = try await run(job)
        let hidden = [15, 20, 24].map { String(repeating: "X", count: $0) }.joined(separator: "\n")
        #expect(output.hasSuffix("\n\(hidden)") && !output.contains("hunter2"), "\(output)")
        #expect(try fixture.result("build-log.txt", of: job) == Data(output.utf8))
    }

    @Test(arguments: [nil, 65534])
    func `volumes are mounted, and can't be written`(_ user: Int?) async throws {
        let script = """
            cd /secrets; find . -type f | sort; ls none | wc -l; wc -c < all/token; wc -c < name
            touch all/new 2>&1 || echo refused; { echo x > all/token; } 2>/dev/null || echo refused
            { wc -c < some/of/ada; } 2>/dev/null || echo unreadable
            """
        var fields: [String: JSONValue] = ["volumeMounts": mounts]
        if let user { fields["securityContext"] = ["runAsUser": .int(user)] }
        let output = try await run(job(script, fields, volumes: volumes))
        #expect(
            output.contains("\n./all/token\n./all/user\n./name\n./part/ada\n./some/of/ada\n0\n15\n24\n"),
            "\(output)"
        )
        #expect(output.contains("Read-only file system\nrefused\nrefused\n"))
        #expect(output.hasSuffix(user == nil ? "\n24\n" : "\nunreadable\n"))
    }

    @Test func `a group of the pod can read what only the owner could`() async throws {
        var job = job(
            "wc -c < /secrets/of/ada",
            ["securityContext": ["runAsUser": 65534], "volumeMounts": [["name": "some", "mountPath": "/secrets"]]],
            volumes: volumes
        )
        job.spec.podSpec?.fields["securityContext"] = ["fsGroup": 2000]
        #expect(try await run(job).hasSuffix("\n24\n"))
    }

    @Test func `nobody else on the machine sees the files, and they go with the run`() async throws {
        let job = job(
            "echo ready; until [ -e $ARTIFACTS/go ]; do sleep 0.1; done",
            ["volumeMounts": [["name": "all", "mountPath": "/secrets"]]],
            volumes: volumes
        )
        let backend = try await fixture.open(secrets: secrets)
        let run = try await backend.start(job)
        try await backend.output(of: run, reaches: "ready\n")
        let folder = fixture.directory(of: job) + "/secrets"
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/0").sorted() == ["token", "user"])
        try fixture.write(Data(), toArtifact: "go", of: job)
        #expect(try await backend.end(of: run).outcome == .passed)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `a crash leaves none of them behind, nor does a failed job whose workspace stays`() async throws {
        let volume = ["volumeMounts": [["name": "all", "mountPath": "/secrets"]]] as [String: JSONValue]
        let job = job("echo ready; exec sleep 1000", volume, volumes: volumes)
        let crashed = try await fixture.open(secrets: secrets)
        let run = try await crashed.start(job)
        try await crashed.output(of: run, reaches: "ready\n")
        _ = await crashed.states(of: run).first { if case .running = $0 { true } else { false } }
        #expect(FileManager.default.fileExists(atPath: fixture.directory(of: job) + "/secrets"))

        let settings = LocalBackendSettings(keepsFailedWorkspaces: true)
        let backend = try await fixture.open(settings: settings, secrets: secrets)
        #expect(!FileManager.default.fileExists(atPath: fixture.directory(of: job) + "/secrets"))

        let failing = self.job("exit 3", volume, volumes: volumes)
        #expect(try await backend.end(of: try await backend.start(failing)).outcome == .failed)
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.directory(of: failing))
        #expect(left.contains("home") && !left.contains("secrets"))
    }

    @Test(
        arguments: [
            (
                ["env": [["name": "X", "valueFrom": ["secretKeyRef": ["name": "deploy", "key": "no"]]]]], "the key `no`"
            ),
            (["envFrom": [["secretRef": ["name": "other"]]]], "There is no Secret `other`"),
            (["volumeMounts": [["name": "gone", "mountPath": "/s"]]], "There is no Secret `gone`"),
            (
                ["volumeMounts": [["name": "all", "mountPath": "/s", "subPath": "no"]]],
                "has no `no`, which the job mounts"
            ),
            (["volumeMounts": [["name": "all", "mountPath": "/s", "subPathExpr": "$(A)"]]], "`subPathExpr`"),
        ] as [([String: JSONValue], String)]
    )
    func `what is missing is refused, with the reason`(_ fields: [String: JSONValue], _ reason: String) async throws {
        let backend = try await fixture.open(secrets: secrets)
        let job = job(
            "true",
            fields,
            volumes: [
                ["name": "gone", "secret": ["secretName": "gone"]],
                ["name": "all", "secret": ["secretName": "deploy"]],
            ]
        )
        let error = await #expect(throws: BackendError.self) { try await backend.start(job) }
        #expect("\(try #require(error))".contains(reason))
    }
}
