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
    /// - Throws: ``UserError`` when the data folder, a sandbox that is required, or the container engine's address cannot
    ///   be used.
    static func backend(
        _ setup: BotSetup,
        artifacts: ArtifactStore,
        client: GitHubClient,
        settings: CurrentSettings
    ) async throws
        -> LocalBackend
    {
        let launchers = try await launchers(setup)
        do throws(BackendError) {
            return try await LocalBackend.open(
                dataFolder: setup.data,
                artifacts: artifacts,
                settings: setup.processes,
                launchers: launchers,
                now: setup.now,
                permissions: { settings.current.bot.jobPermissions[$0.trust] },
                ownSecrets: { setup.ownSecrets + setup.results.secrets },
                location: { refs in
                    if !refs.cloneURI.isEmpty { return try CloneLocation(cloneURI: refs.cloneURI) }
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
            policy: { settings.current.bot.jobPolicy },
            now: setup.now,
            url: { job in
                settings.current.jobPage(of: job, logger: setup.logger) ?? "\(address.url)/jobs/\(job.name)"
            },
            logger: setup.logger
        )
    }

    /// What removes the jobs of a store when they are old.
    static func sweeper(
        _ setup: BotSetup,
        store: SQLiteJobStore,
        backend: any JobBackend,
        settings: CurrentSettings
    ) -> JobSweeper {
        JobSweeper(
            store: store,
            backend: backend,
            policy: { settings.current.sweepPolicy },
            now: setup.now,
            logger: setup.logger
        )
    }
}

extension SettingsSnapshot {
    /// What the sweeper goes by.
    fileprivate var sweepPolicy: SweepPolicy {
        SweepPolicy(
            period: bot.sinker.resyncPeriod.duration,
            maximumJobAge: bot.sinker.maxProwJobAge.duration,
            maximumRunAge: bot.sinker.maxPodAge.duration,
            endedRunTTL: bot.sinker.terminatedPodTTL.duration,
            excludedClusters: Set(bot.sinker.excludeClusters),
            periodics: Set(jobs.periodics.map(\.base.name))
        )
    }
}

extension BotConfiguration {
    /// What the engine goes by.
    fileprivate var jobPolicy: JobPolicy {
        JobPolicy(
            limits: JobLimits(maxConcurrency: plank.maxConcurrency, queueCapacities: plank.jobQueueCapacities),
            timeouts: JobTimeouts(
                scheduling: plank.podUnscheduledTimeout.duration,
                pending: plank.podPendingTimeout.duration,
                running: plank.podRunningTimeout.duration
            ),
            maximumRevivals: plank.maxRevivals,
            permissions: jobPermissions
        )
    }
}
