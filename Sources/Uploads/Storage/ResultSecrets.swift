public import JobModel

/// What must not show in the results of runs.
public struct ResultSecrets: Sendable {
    /// The bot's own secrets, which are blotted out of everything.
    public let own: @Sendable () async -> [[UInt8]]
    /// The secrets that a job was given, blotted out where its decoration says so.
    public let ofJob: @Sendable (ProwJob) async throws -> [[UInt8]]

    /// Secrets.
    public init(
        own: @escaping @Sendable () async -> [[UInt8]] = { [] },
        ofJob: @escaping @Sendable (ProwJob) async throws -> [[UInt8]] = { _ in [] }
    ) {
        self.own = own
        self.ofJob = ofJob
    }

    func censors(of job: ProwJob) async throws -> RunCensors {
        RunCensors(of: job, own: await own(), job: try await ofJob(job))
    }
}
