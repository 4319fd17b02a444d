import Artifacts
import AsyncHTTPClient
import Dashboard
import ForgeModel
import Foundation
import GitHubForge
import Hooks
import InRepoConfig
import JobEngine
import JobModel
import KubernetesClient
import LocalBackend
import Logging
import Merging
import Persistence
import Reporting
import Settings
import Uploads
import WebPages

extension Bot {
    /// Builds the bot. Nothing runs yet.
    ///
    /// - Throws: ``UserError`` when the data folder cannot be used, or GitHub does not know the credentials.
    init(_ setup: BotSetup) async throws {
        _ = BotMetrics.registry
        try DataFolder.prepare(setup.data, flag: "--data")
        let lock = try DataLock(setup.data, flag: "--data")
        // A forge that does not listen is a fault at once; the client of the forge decides when to try again.
        var connections = HTTPClient.Configuration()
        connections.connectionPool.retryConnectionEstablishment = false
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: connections)
        connections.redirectConfiguration = .disallow
        let outside = HTTPClient(eventLoopGroupProvider: .singleton, configuration: connections)
        let clusters = setup.clusters.connected()
        do {
            try await self.init(setup, lock: lock, http: http, outside: outside, clusters: clusters)
        } catch {
            try? await http.shutdown()
            try? await outside.shutdown()
            await clusters?.shutdown()
            throw error
        }
    }

    private init(
        _ setup: BotSetup,
        lock: DataLock,
        http: HTTPClient,
        outside: HTTPClient,
        clusters: KubernetesClusters?
    ) async throws {
        let now = setup.now
        let logger = setup.logger
        self.setup = setup
        self.lock = lock
        self.http = http
        self.outside = outside
        self.clusters = clusters
        client = GitHubClient(
            endpoints: setup.endpoints,
            credentials: setup.credentials,
            http: http,
            isDryRun: setup.isDryRun,
            now: now,
            logger: logger
        )
        database = try Self.open(setup.data)
        deliveries = DeliveryLog(database)
        jobStore = try await SQLiteJobStore(database, now: now)
        login = try await BotIdentity(client: client, documents: DocumentStore(database), setup: setup).login()
        address = BotAddress(configured: setup.publicURL, host: setup.host, port: setup.port)
        live = LiveStream()

        let snapshot = await setup.settings.current
        let settings = CurrentSettings(snapshot)
        self.settings = settings
        let reading = BotReading(
            setup,
            client: client,
            settings: settings,
            bot: login,
            jobs: jobStore,
            outside: outside
        )
        let slack = setup.services.slack(outside)
        let runner = DeliveryRunner(
            client: client,
            jobs: jobStore,
            readers: reading.readers,
            doors: EffectDoors(
                messages: slack[SlackReporter.mainWorkspace],
                jira: reading.jira,
                cherryPicker: ToldCherryPicker(
                    client: client,
                    folder: setup.data,
                    bot: login,
                    gitVariables: setup.processes.gitEnvironment,
                    now: now
                ),
                configMaps: clusters.map { [client] in ClusterConfigMaps(clusters: $0, files: client) }
            ),
            heads: HeadSightings(database),
            bot: login,
            jobNamespace: snapshot.bot.prowJobNamespace,
            isDryRun: setup.isDryRun,
            now: now,
            logger: logger
        )
        Self.tell(clusters, wantedBy: snapshot.plugins, logger: logger)
        let plugins = PluginSet(setup.plugins.registrations, configuration: snapshot.plugins)
        host = PluginHost(plugins, jobs: reading.catalogue, runner: runner)
        worker = DeliveryWorker(
            log: deliveries,
            host: host,
            forwarder: setup.isDryRun ? nil : ExternalForwarder(http: http),
            now: now,
            logger: logger
        )

        artifacts = try ArtifactStore(root: setup.data.appending(path: "artifacts", directoryHint: .isDirectory))
        backend = try await Self.backend(setup, artifacts: artifacts, client: client, settings: settings)
        engine = Self.engine(setup, store: jobStore, backend: backend, settings: settings, address: address)
        sweeper = Self.sweeper(setup, store: jobStore, backend: backend, settings: settings)
        let buckets = Self.buckets(try setup.results.opener(outside, now: now), settings: settings)
        let results = ResultReader(local: artifacts, buckets: buckets, secrets: Self.resultSecrets(setup))
        let reporters = try Self.reporters(
            setup,
            client: client,
            store: jobStore,
            results: results,
            bot: login,
            settings: settings,
            outside: outside,
            slack: slack,
            address: address
        )
        let storage = Self.storageReporters(setup, artifacts: artifacts, buckets: buckets)
        reports = ReportChain(store: jobStore, reporters: reporters + storage, now: now, logger: logger)
        merger = MergeService(
            forge: SightingForge(client: client, heads: HeadSightings(database), now: now),
            store: jobStore,
            memory: DocumentMergeMemory(documents: DocumentStore(database)),
            jobs: reading.catalogue,
            settings: { settings.current.mergeSettings(linkURL: setup.endpoints.web) },
            now: now,
            logger: logger
        )
        intake = HookIntake(
            secrets: setup.secrets,
            host: host,
            log: deliveries,
            worker: worker,
            onEvent: { [live, merger] event in Self.tell(event, live: live, merger: merger) },
            now: now,
            logger: logger
        )
        configuration = await ConfigurationWatch(
            setup.settings,
            plugins: setup.plugins,
            settings: settings,
            host: host,
            live: live,
            now: now,
            logger: logger
        )
        desk = JobDesk(
            store: jobStore,
            results: results,
            starter: JobStarter(
                settings: { settings.current },
                lookup: CommitLookup(client, web: setup.endpoints.web),
                own: reading.catalogue,
                now: now
            ),
            isRunning: true,
            now: now
        )
        publicDesk = desk.showing { [scope = setup.visibility] in
            JobVisibility(scope, hiddenRepositories: settings.current.bot.deck.hiddenRepos)
        }
        dashboard = BotDashboard(
            live: live,
            configurationWatch: configuration,
            jobs: jobStore,
            desk: publicDesk,
            artifacts: artifacts,
            backend: backend,
            notes: { [backend] in backend.notes(on: $0) },
            log: deliveries,
            host: host,
            worker: worker,
            help: ExternalHelpReader(http: http),
            merger: merger,
            client: client,
            readers: reading.readers,
            now: now
        )
    }

    private static func open(_ data: URL) throws -> BotDatabase {
        do throws(StorageError) {
            return try BotDatabase.open(at: data.appending(path: "bowsprit.db"))
        } catch {
            throw UserError("--data: \(error)")
        }
    }

    /// Passes an event on to open pages and to the merger.
    private static func tell(_ event: ForgeEvent, live: LiveStream, merger: MergeService) {
        live.publish(.deliveries)
        if let thread = event.thread {
            live.publish(.pullRequests)
            live.publish(.pullRequest(thread))
        }
        switch event {
        case .pullRequest, .push, .status, .checkRun, .checkSuite: Task { await merger.nudge() }
        case .other(let name, _) where eventsOfChecks.contains(name): Task { await merger.nudge() }
        case .issue, .issueComment, .review, .reviewComment, .other: break
        }
    }

    /// Events that no plugin asks for, and that may yet make a pull request ready.
    private static let eventsOfChecks: Set<String> = ["branch_protection_rule"]
}
