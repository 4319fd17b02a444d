/// How far a run has come on its backend.
public enum RunState: Hashable, Sendable, Codable {
    /// The backend makes ready: a clone, a pod that waits for its node.
    case preparing
    /// The job's own process runs.
    case running(RunStart)
    /// The run is over and nothing of it runs any more.
    case ended(RunEnd)
}
