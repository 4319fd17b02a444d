import Artifacts
import AsyncHTTPClient
import Dashboard
import ForgeModel
import Foundation
import GitHubForge
import HTTPTypes
import Hooks
import Hummingbird
import JobEngine
import JobModel
import KubernetesClient
import LocalBackend
import Logging
import Merging
import NIOCore
import NIOHTTP1
import Persistence
import Reporting
import ServiceLifecycle
import Settings
import Synchronization
import UnixSignals
import WebPages
import YAML

/// The whole bot: built once from its setup, run until it is told to stop.
struct Bot: Sendable {
    let setup: BotSetup
    /// What keeps other bots off the data folder.
    let lock: DataLock
    /// The bot's own login.
    let login: Login
    let client: GitHubClient
    let http: HTTPClient
    /// The client of services beside GitHub, which does not follow redirects by itself.
    let outside: HTTPClient
    /// The clusters that the operator connected; nil for none.
    let clusters: KubernetesClusters?
    let database: BotDatabase
    let deliveries: DeliveryLog
    let jobStore: SQLiteJobStore
    let settings: CurrentSettings
    let host: PluginHost
    let worker: DeliveryWorker
    let intake: HookIntake
    let engine: JobEngine
    let sweeper: JobSweeper
    let backend: LocalBackend
    let reports: ReportChain
    let merger: MergeService
    let live: LiveStream
    let configuration: ConfigurationWatch
    let dashboard: BotDashboard
    let desk: JobDesk
    /// The same for everybody who reaches the bot's pages.
    let publicDesk: JobDesk
    /// Where the results of runs are on this machine.
    let artifacts: ArtifactStore
    /// Where the bot listens, known once it does.
    let address: BotAddress

    /// Everything that runs until the bot stops, in the order of starting; it stops in the opposite order.
    private var background: [any Service] {
        [
            BackgroundService("reports") { await reports.run() },
            BackgroundService("jobs") { await engine.run() },
            BackgroundService("merging") { await merger.run() },
            BackgroundService("deliveries") { try await worker.run() },
            BackgroundService("configuration") { try await reload() },
            BackgroundService("watching") { try await watchJobs() },
            BackgroundService("sweeping") { await sweeper.run() },
            BackgroundService("housekeeping") { try await housekeep() },
            ControlSocket(data: setup.data, desk: desk, logger: setup.logger),
            BackgroundService("results") { try await pruneResults() },
        ] + (setup.isDryRun ? [] : [BackgroundService("periodics") { await periodicStarter.run() }])
    }

    /// Runs the bot until the task is cancelled, the process is told to end, or the body returns.
    ///
    /// - Parameters:
    ///   - onReady: Called once it listens, with the port.
    ///   - body: What the bot runs for, once it listens; nil to go on.
    /// - Throws: ``UserError`` when it cannot listen; what the body throws.
    func run(
        onReady: @escaping @Sendable (Int) async -> Void = { _ in },
        body: (@Sendable () async throws -> Void)? = nil
    ) async throws {
        let (listening, signal) = AsyncStream.makeStream(of: Void.self)
        let server = try application { port in
            await onReady(port)
            signal.finish()
        }
        var services = background + [server]
        if let body {
            services.append(
                BackgroundService("body") {
                    for await _ in listening {}
                    try await body()
                }
            )
        }
        let group = ServiceGroup(
            configuration: .init(
                services: services.map {
                    .init(
                        service: $0,
                        successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup
                    )
                },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: setup.quietLogger
            )
        )
        let outcome = await Result { () async throws in try await group.run() }
        live.finish()
        let closing = await Result { () async throws in try await database.close() }
        try await http.shutdown()
        try await outside.shutdown()
        lock.release()
        await clusters?.shutdown()
        try closing.get()
        do {
            try outcome.get()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw UserError("port \(setup.port) is in use; choose another one with --port")
        }
    }

    /// Lets go of what the bot holds. Needed only where it is made and never run; harmless after it has run.
    func abandon() async {
        try? await http.shutdown()
        try? await outside.shutdown()
        await clusters?.shutdown()
        try? await database.close()
        lock.release()
    }

    private func application(onReady: @escaping @Sendable (Int) async -> Void) throws -> some ApplicationProtocol {
        let router = Router()
        HookRoutes(intake).add(to: router)
        addHealthRoutes(to: router)
        JobRoutes(desk: publicDesk, door: .pages, logger: setup.logger).addRoutes(to: router)
        try DashboardRoutes(source: dashboard, logger: setup.logger, now: setup.now).addRoutes(to: router)
        return Application(
            router: router,
            configuration: .init(address: .hostname(setup.host, port: setup.port), serverName: "bowsprit"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? setup.port
                address.port = port
                await onReady(port)
            },
            logger: setup.quietLogger
        )
    }

    private func addHealthRoutes(to router: Router<BasicRequestContext>) {
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in "ok\n" }
        router.get("/metrics") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/openmetrics-text; version=1.0.0; charset=utf-8"],
                body: .init(byteBuffer: .init(string: BotMetrics.registry.text()))
            )
        }
    }

    /// Tells the pages and the merger of every change of a job.
    private func watchJobs() async throws {
        for try await change in jobStore.watch(from: nil) {
            guard case .stored(let job) = change else { continue }
            live.publish(.jobs)
            live.publish(.job(job.name))
            live.publish(.log(job.name))
            if let refs = job.spec.mainRefs {
                let repository = RepositoryName(owner: refs.org, name: refs.repo)
                for pull in refs.pulls { live.publish(.pullRequest(ThreadID(repository, pull.number))) }
            }
        }
    }

    /// Looks for changed configuration once a second.
    private func reload() async throws {
        var secretsText = setup.secretsFile.flatMap { try? ConfigurationFile.secret($0, flag: "--hmac-secret-file") }
        while true {
            try await Task.sleep(for: .seconds(1))
            await configuration.look()
            engine.reconsider()
            guard let path = setup.secretsFile,
                let text = try? ConfigurationFile.secret(path, flag: "--hmac-secret-file"), text != secretsText
            else { continue }
            secretsText = text
            do {
                intake.currentSecrets = try HookSecrets(fileText: text)
                setup.logger.notice("webhook secrets read again")
            } catch {
                setup.logger.error("webhook secrets stay as they were", metadata: ["reason": "\(error)"])
            }
        }
    }

    /// Keeps the delivery log within its bounds.
    private func housekeep() async throws {
        while true {
            try await Task.sleep(for: .seconds(60))
            try await deliveries.prune(.standard(at: setup.now()))
        }
    }
}

extension DeliveryRetention {
    /// Payloads for three days, deliveries for thirty, and 200,000 of them at most.
    fileprivate static func standard(at now: Date) -> DeliveryRetention {
        DeliveryRetention(
            payloadsFrom: now.addingTimeInterval(-3 * 86_400),
            deliveriesFrom: now.addingTimeInterval(-30 * 86_400),
            count: 200_000
        )
    }
}
