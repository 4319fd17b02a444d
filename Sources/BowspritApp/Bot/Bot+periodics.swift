import JobEngine
import JobModel
import Persistence
import Settings

extension Bot {
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
