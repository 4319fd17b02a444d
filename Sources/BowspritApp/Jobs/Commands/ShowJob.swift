public import Foundation

/// Shows one job: `bowsprit job show`.
public struct ShowJob: Sendable {
    /// Which bot's.
    public var connection: JobConnection
    /// The job's name, or how it begins.
    public var name: String
    /// In which form (`--output`).
    public var output = JobOutput.text

    /// Shows a job for people.
    public init(_ connection: JobConnection, name: String) {
        self.connection = connection
        self.name = name
    }

    /// Prints the job.
    ///
    /// - Throws: ``UserError`` when there is no such job, or it can't be read.
    public func run(console: Console = .standard, now: Date = Date()) async throws {
        let job = try await connection.withJobs { try await JobNames(access: $0).job(name) }
        if let text = try output.text(of: job) { return console.print(text) }
        for line in JobFacts(job: job, now: now).lines(for: console) { console.print(line) }
    }
}
