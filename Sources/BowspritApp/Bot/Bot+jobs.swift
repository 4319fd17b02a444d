import Artifacts
import GitHubForge
import JobEngine
import JobModel
import LocalBackend
import Persistence
import Settings

extension Bot {
    /// Where jobs run.
    ///
    /// - Throws: ``UserError`` when the data folder cannot be used.
    static func backend(
        _ setup: BotSetup,
        artifacts: ArtifactStore,
        client: GitHubClient
    ) async throws
        -> LocalBackend
    {
        do throws(BackendError) {
            return try await LocalBackend.open(
                dataFolder: setup.data,
                artifacts: artifacts,
                now: setup.now,
                location: { refs in
                    if !refs.cloneURI.isEmpty { return CloneLocation(url: refs.cloneURI) }
                    return CloneLocation(
                        url: "\(setup.endpoints.web)/\(refs.org)/\(refs.repo).git",
                        authorization: try await client.gitAuthorization(for: refs.org)
                    )
                },
                logger: setup.logger
            )
        } catch {
            throw UserError("--data: \(error)")
        }
    }

    /// What runs the jobs of a store.
    static func engine(
        _ setup: BotSetup,
        store: SQLiteJobStore,
        backend: any JobBackend,
        settings: CurrentSettings,
        address: BotAddress
    ) -> JobEngine {
        JobEngine(
            store: store,
            backend: backend,
            limits: {
                let plank = settings.current.bot.plank
                return JobLimits(maxConcurrency: plank.maxConcurrency, queueCapacities: plank.jobQueueCapacities)
            },
            now: setup.now,
            url: { job in
                settings.current.jobPage(of: job, logger: setup.logger) ?? "\(address.url)/jobs/\(job.name)"
            },
            logger: setup.logger
        )
    }

    /// What starts periodics.
    var periodicStarter: PeriodicStarter {
        PeriodicStarter(
            store: jobStore,
            memory: DocumentPeriodicMemory(documents: DocumentStore(database)),
            periodics: { settings.current.jobs.periodics },
            namespace: settings.current.bot.prowJobNamespace,
            pause: { settings.current.bot.horologium.tickInterval.duration },
            now: setup.now,
            logger: setup.logger
        )
    }
}
