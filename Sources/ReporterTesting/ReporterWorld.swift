public import JobModel
public import Reporting

/// A reporter and the service that it tells, as the checks need them: a real server on loopback where there is one.
///
/// Each check gets a world of its own.
public protocol ReporterWorld: Sendable {
    /// Makes the reporter, as a bot that starts does: it knows nothing of what another one told.
    func makeReporter() throws -> any Reporter

    /// Makes a job with a name of its own that the reporter has something to say of in at least one state; every
    /// other part of it stays as it is from one state to the next.
    func makeJob(_ name: String, _ state: ProwJobState) -> ProwJob

    /// Makes a job known wherever the reporter looks jobs up besides what it is handed.
    func add(_ job: ProwJob) async throws

    /// What the service holds, a text for each thing: what a person or a receiver sees now. Where a message carries an
    /// id so that receivers can tell a repetition, repetitions are left out.
    func told() async throws -> [String]

    /// From now on the service answers so.
    func setMood(_ mood: ServiceMood) async

    /// Waits until the service was asked something that it does not answer, being silent.
    func waitUntilAsked() async
}

extension ReporterWorld {
    /// Does nothing: the reporter looks no jobs up.
    public func add(_ job: ProwJob) async throws {}
}
