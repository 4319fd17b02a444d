import Foundation
import JobModel
import KubernetesClient
import KubernetesSimulator
import Subprocess
import SystemPackage
import Testing

/// Kubernetes' own client beside ours, with the same kubeconfig, on the same server.
@Suite(
    .enabled(if: TestAuthority.isAvailable && TestAuthority.program("kubectl") != nil, "needs openssl and kubectl"),
    .timeLimit(.minutes(10))
)
struct KubectlTests {
    /// A kubeconfig in which both a token and a client certificate lead to the server.
    private static func kubeconfig(
        _ address: String,
        _ authority: TestAuthority,
        _ bot: TestAuthority.Certificate
    ) throws -> String {
        let pem = try Data(contentsOf: authority.root.certificate).base64EncodedString()
        return """
            apiVersion: v1
            kind: Config
            clusters:
            - name: test
              cluster: {server: '\(address)', certificate-authority-data: \(pem)}
            users:
            - name: bot
              user:
                token: t0ken
                client-certificate: \(bot.certificate.lastPathComponent)
                client-key: \(bot.key.lastPathComponent)
            contexts:
            - name: build
              context: {cluster: test, user: bot}
            current-context: build
            """
    }

    private static func kubectl(_ arguments: [String], in folder: URL) async throws -> (isDone: Bool, output: String) {
        let home = folder.path(percentEncoded: false)
        let program = try #require(TestAuthority.program("kubectl")).path(percentEncoded: false)
        let record = try await Subprocess.run(
            .path(FilePath(program)),
            arguments: Arguments(["--kubeconfig", "\(home)/config", "--cache-dir", "\(home)/cache"] + arguments),
            environment: .inherit.updating(["HOME": home]),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        return (record.terminationStatus.isSuccess, record.standardOutput + record.standardError)
    }

    @Test func bothReadWhatTheOtherWrites() async throws {
        try await TestFolder.with { folder in
            let authority = try TestAuthority(in: folder)
            let bot = try authority.certificate("bot", subject: "/O=system:masters/CN=bot")
            let tls = try authority.server("IP:127.0.0.1", asksClients: true)
            try await KubernetesSimulator.run(.init(tls: tls)) { cluster in
                let file = folder.appending(path: "config")
                try Data(try Self.kubeconfig(cluster.address, authority, bot).utf8).write(to: file)
                let access = try #require(try Kubeconfig(contentsOf: file).contexts["build"]).get()
                try await withClient(access) { client in
                    var map = ConfigMap(metadata: ObjectMeta(name: "ours"))
                    map.set("text", to: Data("hello\n".utf8))
                    map.set("bytes", to: Data([0xFF, 0xFE]))
                    _ = try await client.create(map, of: .configMaps, in: "default")
                    let read = try await Self.kubectl(
                        ["get", "configmap", "ours", "-o", "jsonpath={.data.text}{.binaryData.bytes}"],
                        in: folder
                    )
                    #expect(read.isDone && read.output == "hello\n//4=", "\(read.output)")

                    // From a file it comes as JSON, and else as protobuf, which the simulator does not read.
                    let manifest = folder.appending(path: "theirs.json")
                    let object =
                        #"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"theirs"},"data":{"key":"a value"}}"#
                    try Data(object.utf8).write(to: manifest)
                    let written = try await Self.kubectl(
                        ["create", "--validate=false", "-f", manifest.path(percentEncoded: false)],
                        in: folder
                    )
                    #expect(written.isDone, "\(written.output)")
                    let theirs: ConfigMap? = try await client.get("theirs", of: .configMaps, in: "default")
                    #expect(theirs?.data == ["key": "a value"])

                    let missing = try await Self.kubectl(["get", "configmap", "nobody"], in: folder)
                    #expect(!missing.isDone && missing.output.contains(#"(NotFound): configmaps "nobody" not found"#))
                }
            }
        }
    }
}
