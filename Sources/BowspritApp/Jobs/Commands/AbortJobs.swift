import JobModel

/// Aborts jobs: `bowsprit job abort`.
public struct AbortJobs: Sendable {
    /// Which bot's.
    public var connection: JobConnection
    /// The jobs' names, or how they begin.
    public var names: [String]

    /// Aborts jobs.
    public init(_ connection: JobConnection, names: [String]) {
        self.connection = connection
        self.names = names
    }

    /// Aborts the jobs, and prints the name of each.
    ///
    /// One that can't be aborted does not keep the others from it.
    ///
    /// - Throws: ``UserError`` with the reasons, when some could not be aborted.
    public func run(console: Console = .standard) async throws {
        let refusals = try await connection.withJobs { access in
            var refusals: [String] = []
            for name in names {
                do {
                    let job = try await JobNames(access: access).job(name)
                    try await access.abort(job.name)
                    console.print("aborted \(job.name) (\(job.spec.job))")
                } catch let refusal as DeskRefusal {
                    refusals.append("\(name): \(refusal)")
                }
            }
            return refusals
        }
        guard refusals.isEmpty else { throw UserError(refusals.joined(separator: "\n")) }
    }
}
