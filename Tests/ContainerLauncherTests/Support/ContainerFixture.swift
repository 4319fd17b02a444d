import Artifacts
import Foundation
import JobEngine
import JobModel
import LocalBackend
import Logging
import Synchronization

@testable import ContainerLauncher

/// A backend that runs jobs in containers, on a data folder of its own, and jobs for it.
final class ContainerFixture: Sendable {
    let folder: URL
    let artifacts: ArtifactStore
    let podman: PodmanService
    private let lastBuild = Mutex(0)

    init(_ podman: PodmanService? = nil) async throws {
        guard let podman = if let podman { podman } else { await PodmanService.shared.value } else {
            throw CocoaError(.featureUnsupported)
        }
        self.podman = podman
        folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit test \(UUID().uuidString)")
        artifacts = try ArtifactStore(root: folder.appending(path: "artifacts"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func open(
        socket: String? = nil,
        settings: LocalBackendSettings = LocalBackendSettings(),
        secrets: URL? = nil,
        registries: URL? = nil
    ) async throws -> LocalBackend {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let launcher = ContainerLauncher(
            socket: socket ?? podman.socket,
            secrets: secrets.map { JobSecrets(folder: $0) },
            registries: try registries.map { try RegistryConfigFile($0) },
            logger: logger
        )
        let repository = folder.appending(path: "widgets.git").path
        return try await LocalBackend.open(
            dataFolder: folder,
            artifacts: artifacts,
            settings: settings,
            launchers: JobLaunchers(launcher),
            now: { Date(timeIntervalSince1970: 1_700_000_000) },
            permissions: { JobPermissionPolicy()[$0.trust] },
            location: { _ in CloneLocation(url: repository) },
            logger: logger
        )
    }

    /// A job that runs a script of the shell, without a network unless it is trusted.
    func job(_ script: String, trust: JobTrust = .untrusted, _ change: (inout Container) -> Void = { _ in }) -> ProwJob
    {
        let build = lastBuild.withLock { last in
            last += 1
            return last
        }
        var container = Container()
        container.command = ["sh", "-c", script]
        container.image = PodmanService.image
        container.fields["imagePullPolicy"] = "Never"
        change(&container)
        var spec = ProwJobSpec(type: .periodic, job: "unit")
        spec.agent = .kubernetes
        spec.podSpec = PodSpec(containers: [container])
        var metadata = ObjectMeta(name: "job-\(UUID().uuidString)")
        metadata.annotations[JobAnnotation.trust] = trust.rawValue
        var job = ProwJob(metadata: metadata, spec: spec, status: ProwJobStatus(state: .pending, startTime: nil))
        job.status.buildID = "\(1000 + build)"
        return job
    }

    /// Writes a Secret as `--job-secrets` has it. Gives the folder of all.
    @discardableResult
    func writeSecret(_ name: String, _ values: [String: String]) throws -> URL {
        let secrets = folder.appending(path: "secrets")
        let secret = secrets.appending(path: name)
        try FileManager.default.createDirectory(at: secret, withIntermediateDirectories: true)
        for (key, value) in values { try Data(value.utf8).write(to: secret.appending(path: key)) }
        return secrets
    }

    /// A file of a run's results.
    func result(_ name: String, of job: ProwJob) throws -> Data {
        try artifacts.read(try ObjectName(artifacts.path(of: job).file(name)), count: 64 << 20)
    }

    /// The containers of this fixture's jobs, in any state.
    func containers() async throws -> [String] {
        let engine = ContainerEngine(socket: podman.socket)
        var found: [String] = []
        let runs = folder.standardizedFileURL.appending(path: "runs").path
        for name in try FileManager.default.contentsOfDirectory(atPath: runs) {
            found += try await engine.containers(label: ContainerJob.label, "\(runs)/\(name)")
        }
        return found
    }

    /// Writes a file that a job which runs sees among its artifacts.
    func write(_ data: Data, toArtifact name: String, of job: ProwJob) throws {
        let directory = artifacts.root.appending(path: artifacts.path(of: job).file("artifacts"))
        try data.write(to: directory.appending(path: name))
    }

    /// The directory of a run.
    func directory(of job: ProwJob) -> String {
        folder.standardizedFileURL.appending(path: "runs/\(job.name).\(job.status.buildID)").path
    }
}
