/// Something that the engine is to do about a job, named by its ProwJob. Doing it twice does no harm.
enum EngineAction: Hashable, Sendable {
    /// Make a job that waits for a scheduler wait for its start: there is one backend to run it.
    case schedule(String)
    /// Abort a job because a newer one tests the same thing.
    case supersede(String, by: String)
    /// Start a job, or go on with its run, and see it through to its end.
    case drive(String)
    /// Stop what runs of an aborted job, and complete it.
    case tearDown(String)
    /// End a job that can never run.
    case reject(String, reason: String)

    /// The job.
    var job: String {
        switch self {
        case .schedule(let name), .supersede(let name, _), .drive(let name), .tearDown(let name), .reject(let name, _):
            name
        }
    }
}
