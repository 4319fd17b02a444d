/// How the engine treats backend and store; what users configure is in ``JobPolicy``.
public struct JobEngineSettings: Hashable, Sendable {
    /// When to try again what the backend or the store could not do.
    public var backoff: Backoff
    /// How long the processes of a job may take to end that is aborted, where its decoration says nothing.
    public var grace: Duration
    /// How long after their grace the processes of a job that is over may hold up its completion, and keep its place
    /// from others. Then the job is complete, and they are still hunted.
    public var stopLimit: Duration

    /// The settings given, Prow's grace, and two minutes to stop.
    public init(
        backoff: Backoff = Backoff(),
        grace: Duration = .seconds(15),
        stopLimit: Duration = .seconds(2 * 60)
    ) {
        self.backoff = backoff
        self.grace = grace
        self.stopLimit = stopLimit
    }
}
