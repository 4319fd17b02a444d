/// How the engine treats jobs.
public struct JobEngineSettings: Hashable, Sendable {
    /// How often a job is started again whose run was lost (`plank.max_revivals`).
    public var maximumRevivals: Int
    /// When to try again what the backend or the store could not do.
    public var backoff: Backoff
    /// How long the processes of a job may take to end that is aborted, where its decoration says nothing.
    public var grace: Duration

    /// The settings given, and Prow's for the others; a lost run is started again once.
    public init(
        maximumRevivals: Int = 1,
        backoff: Backoff = Backoff(),
        grace: Duration = .seconds(15)
    ) {
        self.maximumRevivals = maximumRevivals
        self.backoff = backoff
        self.grace = grace
    }
}
