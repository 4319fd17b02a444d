public import JobModel

/// Where jobs run: local processes, pods, or something of your own. `JobBackendTesting` checks the contract.
///
/// A backend knows nothing of webhooks, limits or reports. It keeps what it knows of a run until ``forget(_:)``, also
/// through a restart of the bot where it can, so that a result is never lost between backend and store.
public protocol JobBackend: Sendable {
    /// Starts a run of a job whose `status.build_id` is chosen.
    ///
    /// Starting a run that the backend knows already starts nothing and returns the same id.
    ///
    /// - Throws: ``BackendError/unavailable(_:)`` when it may work later, ``BackendError/rejected(_:)`` when this job can
    ///   never run here.
    func start(_ job: ProwJob) async throws(BackendError) -> RunID

    /// How a run goes: its current state first, then every change. It ends after ``RunState/ended(_:)``.
    ///
    /// A run that the backend does not know has ended with ``RunEnd/Outcome/lost``. Asking for the states of a run from
    /// before a restart adopts it.
    func states(of run: RunID) -> AsyncStream<RunState>

    /// The output of a run from a byte offset, as it comes, until the run has ended.
    ///
    /// The sequence throws when the output can't be read. The output of an unknown run is empty.
    func log(of run: RunID, from offset: Int64) -> AsyncThrowingStream<ByteChunk, any Error>

    /// Ends a run: asks its processes to end, and kills what is left after `grace`.
    ///
    /// Returns once the run has ended. A run that is over, or unknown, is stopped already.
    ///
    /// - Throws: ``BackendError/unavailable(_:)`` when the run could not be stopped.
    func stop(_ run: RunID, grace: Duration) async throws(BackendError)

    /// Drops what the backend remembers of a run that has ended and whose result is stored.
    func forget(_ run: RunID) async

    /// The runs of which the backend still has something: those that go on, and those that were not forgotten.
    ///
    /// The sweeper removes those whose job is gone or long over. A backend that does not say leaves nothing behind.
    ///
    /// - Throws: ``BackendError/unavailable(_:)``.
    func knownRuns() async throws(BackendError) -> [RunID]
}
