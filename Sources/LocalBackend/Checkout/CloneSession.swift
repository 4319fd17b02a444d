import GitProcess
import JobModel
import Synchronization
import SystemPackage

/// The git commands that one repository of a job needs, and the record of them.
final class CloneSession: Sendable {
    let refs: Refs
    let location: CloneLocation
    private let git: GitRunner
    private let retries: [Duration]
    private let clock: any Clock<Duration>
    private let recorded = Mutex<[CloneCommand]>([])

    init(_ refs: Refs, from location: CloneLocation, git: GitRunner, retries: [Duration], clock: any Clock<Duration>) {
        self.refs = refs
        self.location = location
        self.git = git
        self.retries = retries
        self.clock = clock
    }

    /// The commands so far, in their order, without what opens the repository.
    var commands: [CloneCommand] {
        recorded.withLock { $0 }
    }

    /// What opens the repository.
    var authorization: GitAuthorization {
        GitAuthorization(location.authorization, for: location.url)
    }

    /// Runs a command that must succeed. Gives what it printed, without newlines at the end.
    ///
    /// - Parameter reaches: Whether it asks the repository's server: then it may need what opens the repository, and is
    ///   tried again when it fails.
    /// - Throws: ``CloneFailure`` when it fails.
    @discardableResult
    func run(
        _ arguments: [String],
        in directory: FilePath,
        reaches: Bool = false,
        environment: [String: String] = [:]
    ) async throws(CloneFailure) -> String {
        var result = await attempt(arguments, in: directory, reaches: reaches, environment: environment)
        for delay in reaches ? retries : [] where result.error != nil {
            try? await clock.sleep(for: delay)
            if Task.isCancelled { break }
            result = await attempt(arguments, in: directory, reaches: reaches, environment: environment)
        }
        guard result.error == nil else {
            throw .git(refs, "`git \(arguments.first ?? "")`", isMissing: result.saysThatRefIsMissing)
        }
        return result.output.trimmingNewlines
    }

    /// Runs a command that may fail.
    func attempt(
        _ arguments: [String],
        in directory: FilePath,
        reaches: Bool = false,
        environment: [String: String] = [:]
    ) async -> GitRunner.Result {
        let start = ContinuousClock.now
        let result = await ask(arguments, in: directory, reaches: reaches, environment: environment)
        let command = CloneCommand(
            command: authorization.censored("git \(arguments.joined(separator: " "))"),
            output: authorization.censored(result.output),
            error: authorization.censored(result.error ?? ""),
            duration: (ContinuousClock.now - start).wholeNanoseconds
        )
        recorded.withLock { $0.append(command) }
        return result
    }

    /// Runs a command that changes nothing and is of no interest to those who read the record.
    func ask(
        _ arguments: [String],
        in directory: FilePath,
        reaches: Bool = false,
        environment: [String: String] = [:]
    ) async -> GitRunner.Result {
        let access = reaches ? authorization.variables : [:]
        return await git.run(arguments, in: directory, environment: environment.merging(access) { _, new in new })
    }
}

extension GitRunner.Result {
    /// Whether a fetch failed because the repository has no such branch, tag or commit.
    var saysThatRefIsMissing: Bool {
        error != nil && Self.missing.contains { output.contains($0) }
    }

    private static let missing = ["couldn't find remote ref", "not our ref", "unadvertised object"]
}

extension Duration {
    /// The length in nanoseconds, cut off.
    var wholeNanoseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
