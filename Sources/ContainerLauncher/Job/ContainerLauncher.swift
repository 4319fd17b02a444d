import Foundation
package import JobEngine
package import JobModel
package import LocalBackend
package import Logging
import ServiceAccess
import Synchronization
import SystemPackage

/// Runs jobs in containers of an engine on this machine, Podman or Docker, that listens on a unix socket.
///
/// Code is at `/home/prow/go` and artifacts at `/logs/artifacts`, as in
/// [Prow's pods](https://docs.prow.k8s.io/docs/components/pod-utilities/).
package final class ContainerLauncher: JobLauncher {
    package let agent = ProwJobAgent.container
    private let engine: ContainerEngine
    private let images: ContainerImages
    private let secrets: JobSecrets?
    private let clock: any Clock<Duration>
    private let logger: Logger
    /// Runs whose containers could not be removed, because the engine did not answer.
    private let leftovers = Mutex<Set<String>>([])
    /// Whether the engine has a process of its own to begin a container with.
    private let hasInit = Mutex(true)

    /// A launcher on an engine, which need not listen yet.
    ///
    /// - Parameters:
    ///   - socket: The path of the engine's socket.
    ///   - secrets: Where Secrets of jobs are; nil when there are none.
    ///   - registries: The logins of the machine, which every job's image may be pulled with.
    ///   - clock: What measures how long to wait for the engine.
    ///   - logger: Where faults are told.
    package init(
        socket: String,
        secrets: JobSecrets? = nil,
        registries: RegistryConfigFile? = nil,
        clock: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        engine = ContainerEngine(socket: socket)
        images = ContainerImages(engine: engine, registries: registries)
        self.secrets = secrets
        self.clock = clock
        self.logger = logger
    }

    package func check(_ job: ProwJob) async throws(BackendError) {
        _ = try ContainerJob(job.spec, secrets: secrets)
        do {
            try await engine.ping()
        } catch {
            throw .unavailable("no container engine answers at \(engine.socket): \(error)")
        }
        for run in leftovers.withLock({ $0 }) {
            await removeContainers(ofRun: run)
        }
    }

    package func notes(on job: ProwJob) -> [String] {
        let image = job.spec.podSpec?.containers.first?.image ?? ""
        return ["The job runs in a container of the image \(image) on this machine."]
    }

    package func launch(_ plan: LaunchPlan) async throws -> any LaunchedJob {
        let job = try ContainerJob(plan.job.spec, secrets: secrets)
        plan.hide(job.hidden)
        do {
            let user = try await images.prepare(job, plan)
            let isRoot = job.security.isRoot(imageUser: user)
            guard !(job.security.mustNotBeRoot && isRoot) else {
                throw LaunchFailure("it must not run as root (`runAsNonRoot`), but its image does")
            }
            try makeDirectories(job, plan)
            try writeSecrets(job, plan)
            let container = try await create(try job.request(plan, isRoot: isRoot), RunID(plan.job))
            do {
                return try await start(container, job, plan)
            } catch {
                await remove(container, of: plan.directory)
                throw error
            }
        } catch let fault as EngineFault {
            throw LaunchFailure(fault.description)
        } catch let fault as ServiceFault {
            throw LaunchFailure(fault.description, outcome: .lost)
        }
    }

    package func end(_ remains: RunRemains) async {
        await removeContainers(ofRun: remains.directory.path.string)
    }

    /// The container may run as any user.
    private func makeDirectories(_ job: ContainerJob, _ plan: LaunchPlan) throws {
        let volumes = job.volumes.filter { !$0.isInMemory }.map { ContainerJob.directory(of: $0, in: plan.directory) }
        for directory in [plan.artifacts] + volumes {
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: directory.string)
        }
    }

    /// Containers of any user can read what only the bot can get at from outside of them.
    private func writeSecrets(_ job: ContainerJob, _ plan: LaunchPlan) throws {
        guard !job.secrets.volumes.isEmpty else { return }
        let folder = plan.directory.secrets.string
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        for (index, secret) in job.secrets.volumes.enumerated() {
            try secret.write(to: ContainerJob.directory(ofSecret: index, in: plan.directory))
        }
    }

    private func create(_ request: ContainerRequest, _ run: RunID) async throws -> String {
        var request = request
        request.host.hasInit = hasInit.withLock { $0 }
        let name = "bowsprit-\(run)".map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        do {
            return try await engine.create(request, name: String(name))
        } catch let fault as EngineFault where fault.isAboutInit && request.host.hasInit == true {
            logger.warning(
                "The container engine has no init program; install catatonit or tini",
                metadata: ["error": "\(fault)"]
            )
            hasInit.withLock { $0 = false }
            request.host.hasInit = false
            return try await engine.create(request, name: String(name))
        }
    }

    private func start(_ container: String, _ job: ContainerJob, _ plan: LaunchPlan) async throws -> LaunchedContainer {
        // Before the start, so that nothing is missed.
        let output = try await engine.attach(container)
        try await engine.start(container)
        try Task.checkCancellation()
        let follower = ContainerFollower(
            engine: engine,
            container: container,
            memoryLimit: job.limits.memoryText,
            plan: plan,
            clock: clock
        )
        return LaunchedContainer(
            follower: follower,
            output: output,
            remove: { [self] in await remove(container, of: plan.directory) }
        )
    }

    private func remove(_ container: String, of run: RunDirectory) async {
        // Also when the task is cancelled: nothing else removes it.
        let removal = Task { try await engine.remove(container) }
        if case .failure(let error) = await removal.result {
            remember(run.path.string, error)
        }
    }

    private func removeContainers(ofRun run: String) async {
        do {
            for container in try await engine.containers(label: ContainerJob.label, run) {
                try await engine.remove(container)
            }
            leftovers.withLock { _ = $0.remove(run) }
        } catch {
            remember(run, error)
        }
    }

    private func remember(_ run: String, _ error: any Error) {
        leftovers.withLock { _ = $0.insert(run) }
        logger.error(
            "A container can't be removed yet; it is tried again before the next job starts",
            metadata: ["run": "\(run)", "error": "\(error)"]
        )
    }
}

extension EngineFault {
    /// Whether an engine says that it lacks the program that begins a container.
    fileprivate var isAboutInit: Bool {
        description.contains("init binary") || description.contains("docker-init")
    }
}
