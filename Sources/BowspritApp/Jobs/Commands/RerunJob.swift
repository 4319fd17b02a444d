public import Foundation
import JobModel

/// Runs a job again: `bowsprit job rerun`.
public struct RerunJob: Sendable {
    /// Which bot's.
    public var connection: JobConnection
    /// The job's name, or how it begins.
    public var name: String
    /// Whether the run is made from the configuration as it is now (`--latest`), not from the old run.
    public var isLatest = false
    /// Whether its log is printed until it is over (`--follow`).
    public var follows = false

    /// Runs a job again as it was.
    public init(_ connection: JobConnection, name: String) {
        self.connection = connection
        self.name = name
    }

    /// Makes the run, and prints its name.
    ///
    /// - Returns: Whether the run passed, where it is followed; else true.
    /// - Throws: ``UserError`` when there is no such job, or it can't run again.
    public func run(
        console: Console = .standard,
        clock: any Clock<Duration> = ContinuousClock(),
        write: @escaping @Sendable (Data) -> Void = StandardOutput.write
    ) async throws -> Bool {
        try await connection.withJobs { access in
            if follows { try access.requireBot() }
            try connection.checkConfiguration(for: access)
            let old = try await JobNames(access: access).job(name)
            let new = try await access.rerun(old.name, isLatest: isLatest)
            console.print("started \(new) (\(old.spec.job))")
            guard follows else { return true }
            let job = try await JobFollower(access: access, clock: clock, write: write).follow(new)
            console.print(job.ending)
            return job.status.state == .success
        }
    }
}

extension JobAccess {
    /// Makes sure that somebody runs what is to be followed.
    func requireBot() throws(DeskRefusal) {
        guard isRunning else {
            throw DeskRefusal(
                .refused,
                "--follow: no bot runs on this data folder; without --follow, the job waits for one"
            )
        }
    }
}

extension ProwJob {
    /// How the job ended, in a line.
    var ending: String {
        "\(name) \(status.state.rawValue)\(status.description.isEmpty ? "" : ": \(status.description)")"
    }
}
