import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import Testing

@testable import LocalBackend

@Suite(.timeLimit(.minutes(10))) struct LocalBackendSecretTests {
    let fixture: BackendFixture
    let folder: URL
    let secret = "hunter2-hunter2"

    init() throws {
        fixture = try BackendFixture()
        folder = fixture.folder.appending(path: "secrets")
        let values = ["token": "\(secret)\n", "user": "ada-lovelace"]
        for (key, value) in values {
            try FileManager.default.createDirectory(
                at: folder.appending(path: "deploy/..data"),
                withIntermediateDirectories: true
            )
            // As Kubernetes does it.
            try Data(value.utf8).write(to: folder.appending(path: "deploy/..data/\(key)"))
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "deploy/\(key)").path,
                withDestinationPath: "..data/\(key)"
            )
        }
        try Data("outside".utf8).write(to: fixture.folder.appending(path: "outside"))
    }

    private func open(_ mode: SandboxMode = .off, hasSecrets: Bool = true) async throws -> LocalBackend {
        var settings = LocalBackendSettings.quick
        settings.sandbox = mode
        settings.secrets = hasSecrets ? JobSecrets(folder: folder) : nil
        return try await fixture.open(settings: settings, ownSecrets: { [Array("the-bots-token".utf8)] })
    }

    private func job(_ script: String, _ fields: [String: JSONValue], volumes: JSONValue? = nil) -> ProwJob {
        var job = fixture.job(script)
        if var pod = job.spec.podSpec, var container = pod.containers.first {
            container.fields.merge(fields) { $1 }
            pod.containers = [container]
            pod.fields["volumes"] = volumes
            job.spec.podSpec = pod
        }
        return job
    }

    private func variable(_ name: String, _ secret: String, _ key: String, optional: Bool = false) -> JSONValue {
        let reference: JSONValue = ["name": .string(secret), "key": .string(key), "optional": .bool(optional)]
        return ["name": .string(name), "valueFrom": ["secretKeyRef": reference]]
    }

    @Test func `variables come from Secrets`() async throws {
        let backend = try await open()
        let job = job(
            #"test "$TOKEN" = "hunter2-hunter2"; echo $?; echo "${NONE-unset} ${#S_user} $PLAIN""#,
            [
                "env": [
                    variable("TOKEN", "deploy", "token"), variable("NONE", "deploy", "none", optional: true),
                    ["name": "PLAIN", "value": "plain"],
                ],
                "envFrom": [["prefix": "S_", "secretRef": ["name": "deploy"]]],
            ]
        )
        let text = try await backend.output(of: try await backend.start(job))
        #expect(text == "1\nunset 12 plain\n")
    }

    @Test func `no log shows a job's secrets or the bot's`() async throws {
        let backend = try await open()
        let script = """
            printf 'a %s b\\n' "$TOKEN"; printf %s "$TOKEN" | base64; printf hunter2-; printf 'hunter2\\n'
            echo the-bots-token; printf hunt
            """
        let job = job(script, ["env": [variable("TOKEN", "deploy", "token")]])
        let text = try await backend.output(of: try await backend.start(job))
        #expect(
            text == """
                a XXXXXXXXXXXXXXX
                 b
                \(String(repeating: "X", count: 24))
                XXXXXXXXXXXXXXX
                XXXXXXXXXXXXXX
                hunt
                """
        )
        #expect(try fixture.result("build-log.txt", of: job) == text)
    }

    @Test func `no message shows them either`() async throws {
        let backend = try await open()
        var job = job("", ["env": [variable("TOKEN", "deploy", "user")]])
        job.spec.podSpec?.containers[0].command = ["$(TOKEN)"]
        let end = try await backend.end(of: try await backend.start(job))
        #expect(end.message == "The job can't be started: `XXXXXXXXXXXX` is not installed on this machine.")
    }

    @Test(arguments: [
        ("deploy", "none"), ("none", "token"), ("..", "outside"), ("deploy", "../../outside"), ("deploy", "..data"),
        ("deploy/..data", "token"), ("", ""),
    ])
    func `what is not there is refused`(_ name: String, _ key: String) async throws {
        let backend = try await open()
        let job = job("env", ["env": [variable("TOKEN", name, key)]])
        await #expect(throws: BackendError.self) { try await backend.start(job) }
    }

    @Test(
        arguments: [
            ["env": [["name": "X", "valueFrom": ["secretKeyRef": ["name": "deploy", "key": "token"]]]]],
            ["envFrom": [["secretRef": ["name": "deploy"]]]],
            ["volumeMounts": [["name": "deploy", "mountPath": "/secrets"]]],
        ] as [[String: JSONValue]]
    )
    func `a bot that has no Secrets says how it gets them`(_ fields: [String: JSONValue]) async throws {
        let backend = try await open(hasSecrets: false)
        let job = job("env", fields, volumes: [["name": "deploy", "secret": ["secretName": "deploy"]]])
        let error = await #expect(throws: BackendError.self) { try await backend.start(job) }
        #expect("\(try #require(error))".contains("`serve --job-secrets DIR` gives Secrets to jobs"))
    }

    @Test func `other variables of the cluster are refused`() async throws {
        let backend = try await open()
        for fields: [String: JSONValue] in [
            ["envFrom": [["configMapRef": ["name": "map"]]]],
            ["env": [["name": "X", "valueFrom": ["fieldRef": ["fieldPath": "metadata.name"]]]]],
        ] {
            let job = job("env", fields)
            await #expect(throws: BackendError.self) { try await backend.start(job) }
        }
    }

    // MARK: Volumes

    private let mounts: [String: JSONValue] = [
        "volumeMounts": [
            ["name": "all", "mountPath": "/secrets/all"], ["name": "some", "mountPath": "/secrets/some"],
            ["name": "all", "mountPath": "/secrets/name", "subPath": "user"],
            ["name": "some", "mountPath": "/secrets/part", "subPath": "of"],
        ]
    ]
    private let volumes: JSONValue = [
        ["name": "all", "secret": ["secretName": "deploy"]],
        ["name": "some", "secret": ["secretName": "deploy", "items": [["key": "user", "path": "of/ada"]]]],
    ]

    @Test(.sandboxed)
    func `Secrets are mounted in a sandbox`() async throws {
        let backend = try await open(.required)
        let script = "cd /secrets; find . -type f | sort; wc -c < all/token; cat name; touch all/token"
        let text = try await backend.output(of: try await backend.start(job(script, mounts, volumes: volumes)))
        #expect(
            text.hasPrefix("./all/token\n./all/user\n./name\n./part/ada\n./some/of/ada\n16\nXXXXXXXXXXXX")
        )
        #expect(text.contains("Read-only file system"))
    }

    @Test func `they are refused where there is none`() async throws {
        let backend = try await open()
        let job = job("true", mounts, volumes: volumes)
        let error = await #expect(throws: BackendError.self) { try await backend.start(job) }
        #expect("\(try #require(error))".contains("mounts a Secret at `/secrets/all/token`, which takes a sandbox"))
    }

    @Test(arguments: ["../x", "/x", "", "a/../../x"])
    func `paths that lead out of a volume are refused`(_ path: String) async throws {
        let backend = try await open()
        let items: JSONValue = [["key": "user", "path": .string(path)]]
        let job = job(
            "true",
            ["volumeMounts": [["name": "some", "mountPath": "/secrets"]]],
            volumes: [["name": "some", "secret": ["secretName": "deploy", "items": items]]]
        )
        let error = await #expect(throws: BackendError.self) { try await backend.start(job) }
        #expect("\(try #require(error))".contains("A Secret can't be mounted"))
    }
}
