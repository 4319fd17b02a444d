import JobModel
import Logging
import Metrics

extension JobEngine {
    /// The steps of jobs under the policy of the moment.
    nonisolated var steps: JobSteps {
        JobSteps(policy())
    }

    /// Changes a stored job. Gives the job as it is stored; nil when it is gone, or could not be changed in so many
    /// attempts, or the engine ends.
    ///
    /// `known` is the job as the engine stored it last, which saves reading it unless someone else has changed it since.
    @discardableResult
    nonisolated func change(
        _ name: String,
        known: ProwJob? = nil,
        attempts: Int = .max,
        _ step: @Sendable (inout ProwJob) -> Bool
    ) async -> ProwJob? {
        var known = known
        var failures = 0
        while !Task.isCancelled, failures < attempts {
            do throws(JobStoreError) {
                guard let job = try await changeOnce(name, known, step) else {
                    try await forgetGone(name)
                    return nil
                }
                await noteOwn(job)
                return job
            } catch .conflict, .notFound {
                known = nil
            } catch {
                failures += 1
                logger.error("The job store can't be used", metadata: ["job": "\(name)", "error": "\(error)"])
                try? await clock.sleep(for: settings.backoff.delay(after: failures))
            }
        }
        return nil
    }

    private nonisolated func changeOnce(
        _ name: String,
        _ known: ProwJob?,
        _ step: @Sendable (inout ProwJob) -> Bool
    ) async throws(JobStoreError) -> ProwJob? {
        let current = if let known { known } else { try await store.job(named: name) }
        guard var job = current else { return nil }
        let before = job.status.state
        guard step(&job) else { return job }
        let stored = try await store.update(job)
        if stored.status.state != before {
            let dimensions = [("type", stored.spec.type.rawValue), ("state", stored.status.state.rawValue)]
            Counter(label: "prowjob_state_transitions", dimensions: dimensions).increment()
        }
        return stored
    }

    /// Forgets a job that is not stored any more, which the watch of the store may have told before the engine took note
    /// of its own last change.
    ///
    /// A job that was made anew under the name has another version than the one that was known before this looked.
    private nonisolated func forgetGone(_ name: String) async throws(JobStoreError) {
        guard let version = await knownVersion(of: name), try await store.job(named: name) == nil else { return }
        await forget(name, knownAs: version)
    }
}
