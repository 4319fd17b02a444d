import JobModel
import Reporting

extension ReporterWorld {
    /// The states of a job that a reporter has something to say of.
    func spokenStates(_ reporter: any Reporter) -> [ProwJobState] {
        ProwJobState.allCases.filter { reporter.shouldReport(makeJob("asked", $0)) }
    }

    /// A job in a state that a reporter has something to say of, known to the world: a failed one if it can be.
    func reportable(
        _ reporter: any Reporter,
        named name: String = "told",
        _ change: (inout ProwJob) -> Void = { _ in }
    ) async throws -> ProwJob {
        let states = spokenStates(reporter)
        guard let state = states.contains(.failure) ? .failure : states.last else {
            throw ReporterViolation(description: "it has nothing to say of the world's jobs in any state")
        }
        var job = makeJob(name, state)
        change(&job)
        try await add(job)
        return job
    }
}
