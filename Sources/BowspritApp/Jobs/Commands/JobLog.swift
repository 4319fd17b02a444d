public import Foundation
import JobModel

/// Prints the log of a job: `bowsprit job log`.
public struct JobLog: Sendable {
    /// Which bot's.
    public var connection: JobConnection
    /// The job's name, or how it begins.
    public var name: String
    /// Whether what comes is printed too, until the job is over (`--follow`).
    public var follows = false

    /// Prints the log so far.
    public init(_ connection: JobConnection, name: String) {
        self.connection = connection
        self.name = name
    }

    /// Prints the log as it is, byte for byte.
    ///
    /// - Parameters:
    ///   - clock: What measures the pauses between looks.
    ///   - write: Where the log goes.
    /// - Throws: ``UserError`` when there is no such job, or it can't be read.
    public func run(
        clock: any Clock<Duration> = ContinuousClock(),
        write: @escaping @Sendable (Data) -> Void = StandardOutput.write
    ) async throws {
        try await connection.withJobs { access in
            let job = try await JobNames(access: access).job(name)
            let follower = JobFollower(access: access, clock: clock, write: write)
            if follows {
                _ = try await follower.follow(job.name)
            } else {
                try await follower.printLog(of: job)
            }
        }
    }
}
