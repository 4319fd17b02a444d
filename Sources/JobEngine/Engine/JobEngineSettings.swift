/// How the engine treats backend and store; what users configure is in ``JobPolicy``.
public struct JobEngineSettings: Hashable, Sendable {
    /// When to try again what the backend or the store could not do.
    public var backoff: Backoff
    /// How long the processes of a job may take to end that is aborted, where its decoration says nothing.
    public var grace: Duration

    /// The settings given, and Prow's grace.
    public init(backoff: Backoff = Backoff(), grace: Duration = .seconds(15)) {
        self.backoff = backoff
        self.grace = grace
    }
}
