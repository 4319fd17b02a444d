import Artifacts
import Foundation
import JobModel
import LocalBackend
import Logging
import Reporting
import Uploads

extension Bot {
    /// The buckets of jobs: those that there are credentials for, where the job may name them.
    static func buckets(_ opener: BucketOpener, settings: CurrentSettings) -> ResultBuckets {
        ResultBuckets { job, address in
            guard opener.canOpen(address), settings.current.mayStore(job, at: address) else { return nil }
            return try opener.open(address)
        }
    }

    /// What copies results to buckets; nothing in a dry run.
    static func storageReporters(
        _ setup: BotSetup,
        artifacts: ArtifactStore,
        buckets: ResultBuckets
    ) -> [any Reporter] {
        guard !setup.isDryRun else { return [] }
        let secrets = resultSecrets(setup)
        return [
            StorageReporter(local: artifacts, buckets: buckets, ownSecrets: secrets.own, jobSecrets: secrets.ofJob)
        ]
    }

    /// What must not show in results.
    static func resultSecrets(_ setup: BotSetup) -> ResultSecrets {
        let own = setup.ownSecrets + setup.results.secrets
        return ResultSecrets(
            own: { own },
            ofJob: { job in
                // A job that could not be given its secrets did not run; one without a container asks for none.
                guard job.status.pendingTime != nil, job.spec.podSpec?.containers.count == 1 else { return [] }
                return try ContainerSecrets(job.spec, in: setup.processes.secrets, for: "the bot").values
            }
        )
    }

    /// Deletes the copies of results that are old and in a bucket.
    func pruneResults() async throws {
        while true {
            try await Task.sleep(for: .seconds(600))
            let time = setup.now().addingTimeInterval(-Double(setup.results.localTTL.components.seconds))
            do {
                try LocalResults(artifacts).prune(storedBefore: time)
            } catch {
                setup.logger.warning("old results cannot be deleted", metadata: ["reason": "\(error)"])
            }
        }
    }
}
