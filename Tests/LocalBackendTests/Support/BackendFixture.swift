import Artifacts
import Foundation
import JobEngine
import JobModel
import LocalBackend
import Logging
import Synchronization

/// A local backend on a data folder of its own, and jobs for it.
final class BackendFixture: Sendable {
    let folder: URL
    let artifacts: ArtifactStore
    let repository: GitRepository
    private let lastBuild = Mutex(0)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bowsprit test \(UUID().uuidString)")
        artifacts = try ArtifactStore(root: folder.appending(path: "artifacts"))
        repository = try GitRepository(at: folder.appending(path: "widgets.git"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func open(
        settings: LocalBackendSettings = .quick,
        clock: any Clock<Duration> = ContinuousClock(),
        now: Date = Date(timeIntervalSince1970: 1_700_000_000),
        location: (@Sendable (Refs) async throws -> CloneLocation)? = nil,
        permissions: @escaping @Sendable (ProwJob) -> JobPermissions = { _ in .all },
        ownSecrets: @escaping @Sendable () -> [[UInt8]] = { [] }
    ) async throws -> LocalBackend {
        let path = repository.url.path
        return try await LocalBackend.open(
            dataFolder: folder,
            artifacts: artifacts,
            settings: settings,
            clock: clock,
            now: { now },
            permissions: permissions,
            ownSecrets: ownSecrets,
            location: location ?? { _ in CloneLocation(url: path) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// A job that runs a script of the shell and needs no sources.
    func job(_ script: String, image: String = "") -> ProwJob {
        job(command: ["sh", "-c", script], image: image)
    }

    func job(command: [String], image: String = "", refs: Refs? = nil) -> ProwJob {
        let build = lastBuild.withLock { last in
            last += 1
            return last
        }
        var container = Container()
        container.command = command
        container.image = image
        var spec = ProwJobSpec(type: refs?.pulls.isEmpty == false ? .presubmit : .periodic, job: "unit")
        spec.agent = .kubernetes
        spec.podSpec = PodSpec(containers: [container])
        spec.refs = refs
        var job = ProwJob(
            metadata: ObjectMeta(name: "job-\(build)"),
            spec: spec,
            status: ProwJobStatus(state: .pending, startTime: nil)
        )
        job.status.buildID = "\(1000 + build)"
        return job
    }

    /// A presubmit of pull requests of the repository.
    func presubmit(_ script: String, base: String, pulls: [Pull]) -> ProwJob {
        let refs = Refs(org: "acme", repo: "widgets", baseRef: "main", baseSHA: base, pulls: pulls)
        return job(command: ["sh", "-c", script], refs: refs)
    }

    /// A file of a run's results.
    func result(_ name: String, of job: ProwJob) throws -> String {
        let name = try ObjectName(artifacts.path(of: job).file(name))
        return String(decoding: try artifacts.read(name, count: 1 << 20), as: UTF8.self)
    }

    /// The folders of mirrors, and what is in them.
    func mirrors() -> [String] {
        let names = FileManager.default.enumerator(atPath: folder.appending(path: "git-mirrors").path)
        return (names?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".git") }.sorted()
    }

    /// How many bytes the files of a folder of the data folder have.
    func size(of folder: String) -> Int {
        let root = self.folder.appending(path: folder).path
        let names = FileManager.default.enumerator(atPath: root)
        return (names?.allObjects as? [String] ?? []).reduce(0) { size, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
            let isFile = attributes?[.type] as? FileAttributeType == .typeRegular
            return size + (isFile ? (attributes?[.size] as? Int ?? 0) : 0)
        }
    }

    /// Whether nothing is left of a run's work tree.
    func isClean(_ run: RunID) -> Bool {
        let workspace = folder.appending(path: "runs/\(run.job).\(run.buildID)/home")
        return !FileManager.default.fileExists(atPath: workspace.path)
    }
}

extension LocalBackendSettings {
    /// Settings that do not wait before a fetch is tried again.
    static var quick: LocalBackendSettings {
        var settings = LocalBackendSettings()
        settings.fetchRetries = []
        settings.path = ProcessInfo.processInfo.environment["PATH"] ?? settings.path
        return settings
    }
}
