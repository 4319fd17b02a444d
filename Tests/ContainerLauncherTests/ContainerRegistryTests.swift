import Foundation
import JobBackendTesting
import JobEngine
import JobModel
import LocalBackend
import Testing

/// Pulls from Debian's docker-registry, which wants a login.
@Suite(
    .serialized,
    .timeLimit(.minutes(10)),
    .enabled("it takes Podman as in other suites, and Debian's docker-registry") {
        await PodmanService.shared.value?.privateRegistry != nil
    }
)
struct ContainerRegistryTests {
    let fixture: ContainerFixture
    let registry: String

    init() async throws {
        fixture = try await ContainerFixture()
        registry = try #require(fixture.podman.privateRegistry)
    }

    /// Docker's configuration with a login to the registry.
    private func config(_ password: String, key: String? = nil) -> String {
        let auth = Data("deploy:\(password)".utf8).base64EncodedString()
        return #"{"auths": {"\#(key ?? registry)": {"auth": "\#(auth)"}}}"#
    }

    private func run(pullSecrets: [String] = [], machine: String? = nil) async throws -> (end: RunEnd, output: String) {
        var job = fixture.job("echo ran", trust: .trusted) { [registry] container in
            container.image = "\(registry)/tools/busybox:test"
            container.fields["imagePullPolicy"] = "Always"
        }
        job.spec.podSpec?.fields["imagePullSecrets"] = .array(pullSecrets.map { ["name": .string($0)] })
        let file = fixture.folder.appending(path: "config.json")
        if let machine { try Data(machine.utf8).write(to: file) }
        let backend = try await fixture.open(
            secrets: fixture.folder.appending(path: "secrets"),
            registries: machine == nil ? nil : file
        )
        let run = try await backend.start(job)
        let end = try await backend.end(of: run)
        return (end, try await backend.output(of: run))
    }

    @Test func `an image that needs a login is not pulled without`() async throws {
        let end = try await run().end
        #expect(end.outcome == .broken && end.message.contains("can't be pulled"), "\(end.message)")
    }

    @Test func `a job brings its own login`() async throws {
        try fixture.writeSecret("pull", [".dockerconfigjson": config(PodmanService.password)])
        let (end, output) = try await run(pullSecrets: ["pull"])
        #expect(end.outcome == .passed && output.hasSuffix("\nran\n"), "\(output)")
    }

    @Test func `the older form of a login does too`() async throws {
        let old = #"{"\#(registry)": {"username": "deploy", "password": "\#(PodmanService.password)"}}"#
        try fixture.writeSecret("pull", [".dockercfg": old])
        #expect(try await run(pullSecrets: ["pull"]).end.outcome == .passed)
    }

    @Test func `the machine's login is for all`() async throws {
        #expect(try await run(machine: config(PodmanService.password)).end.outcome == .passed)
    }

    @Test func `a login that does not do is followed by the next`() async throws {
        try fixture.writeSecret("pull", [".dockerconfigjson": config("wrong-donkey")])
        let (end, output) = try await run(pullSecrets: ["pull"], machine: config(PodmanService.password))
        #expect(end.outcome == .passed && output.contains("The next login is tried: "))
        #expect(!output.contains("wrong-donkey"))
        let failed = try await run(pullSecrets: ["pull"]).end
        #expect(failed.outcome == .broken)
    }

    @Test func `a login to another registry is not used`() async throws {
        let end = try await run(machine: config(PodmanService.password, key: "registry.example.com")).end
        #expect(end.outcome == .broken)
    }

    @Test(arguments: [
        ("none", "it has no key `.dockerconfigjson` or `.dockercfg`"),
        ("text", "it is not Docker's configuration in JSON"),
        ("auth", "`auth` of `a` is not `USER:PASSWORD` in base64"),
    ])
    func `a Secret without logins is refused`(_ name: String, _ reason: String) async throws {
        try fixture.writeSecret("text", [".dockerconfigjson": "hello"])
        try fixture.writeSecret("auth", [".dockerconfigjson": #"{"auths": {"a": {"auth": "?"}}}"#])
        let error = await #expect(throws: BackendError.self) { try await run(pullSecrets: [name]) }
        #expect(error == .rejected("The Secret `\(name)` of `imagePullSecrets` can't be used: \(reason)."))
    }
}
