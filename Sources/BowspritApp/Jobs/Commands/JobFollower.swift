import Foundation
import JobModel

/// Prints a job's log as it comes.
struct JobFollower: Sendable {
    private static let pieceLength = 1 << 18
    private static let pause = Duration.milliseconds(500)

    let access: any JobAccess
    let clock: any Clock<Duration>
    let write: @Sendable (Data) -> Void

    /// Prints the log of a run so far.
    ///
    /// - Returns: How long it is, in bytes.
    @discardableResult
    func printLog(of job: ProwJob, from offset: Int = 0) async throws -> Int {
        var end = offset
        while true {
            let bytes = try await access.log(of: job, from: end, atMost: Self.pieceLength)
            guard !bytes.isEmpty else { return end }
            write(Data(bytes))
            end += bytes.count
        }
    }

    /// Prints the log until the job is over.
    ///
    /// A run that was lost and begins again begins its log again.
    ///
    /// - Returns: The job with its result.
    /// - Throws: ``DeskRefusal`` when the job is removed, or no bot is there to run it.
    func follow(_ name: String) async throws -> ProwJob {
        var (buildID, end) = ("", 0)
        while true {
            guard let job = try await access.job(named: name) else {
                throw DeskRefusal(.missing, "the job \(name) was removed")
            }
            if job.status.buildID != buildID { (buildID, end) = (job.status.buildID, 0) }
            end = try await printLog(of: job, from: end)
            if job.isComplete { return job }
            guard access.isRunning else {
                throw DeskRefusal(.refused, "no bot runs on this data folder; the job goes on when one does")
            }
            try await clock.sleep(for: Self.pause)
        }
    }
}
