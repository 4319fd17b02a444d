public import JobEngine
public import JobModel

/// One clause of the contract of ``JobEngine/JobBackend``.
///
///     @Test(arguments: JobBackendCheck.all)
///     func `keeps the contract`(_ check: JobBackendCheck) async throws {
///         try await check.run(on: MyBackend()) { script in myJob(command: ["sh", "-c", script]) }
///     }
///
/// Run every check with a time limit: a backend that breaks the contract may let it wait for ever.
public struct JobBackendCheck: Sendable, CustomStringConvertible {
    /// Makes a job with a build id that runs a script of the POSIX shell and needs no sources.
    public typealias MakeJob = @Sendable (_ script: String) -> ProwJob

    /// The clause, in words.
    public let description: String
    private let body: @Sendable (any JobBackend, MakeJob) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (any JobBackend, MakeJob) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Checks the clause.
    ///
    /// - Parameters:
    ///   - backend: A backend that may run other things too.
    ///   - makeJob: Makes the job, each time another.
    /// - Throws: ``JobBackendViolation`` when the backend does not keep it, and whatever the backend throws.
    public func run(on backend: any JobBackend, makeJob: @escaping MakeJob) async throws {
        try await body(backend, makeJob)
    }
}
