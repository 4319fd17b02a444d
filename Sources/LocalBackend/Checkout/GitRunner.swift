import JobModel
import Subprocess
import SystemPackage

/// Runs git for clones: with its arguments as they are, no shell, and nothing of this machine's configuration.
struct GitRunner: Sendable {
    /// What came of a command.
    struct Result: Sendable {
        /// Standard output and error, as they came.
        var output: String
        /// Why it failed; nil when it did not.
        var error: String?
    }

    private let environment: [Environment.Key: String]
    private static let outputLimit = 4 << 20

    /// Git with a home of its own and, besides, some variables of the bot's environment.
    init(home: FilePath, settings: LocalBackendSettings) {
        var environment: [String: String] = settings.gitEnvironment
        environment["PATH"] = settings.path
        environment["HOME"] = home.string
        environment["LANG"] = "C.UTF-8"
        environment["TZ"] = "UTC"
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
        self.environment = environment.keyed
    }

    /// Runs one command to its end, or until the task is cancelled.
    func run(_ arguments: [String], in directory: FilePath, environment extra: [String: String] = [:]) async -> Result {
        var platform = PlatformOptions()
        platform.createSession = true
        platform.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
        ]
        do {
            let result = try await Subprocess.run(
                .name("git"),
                arguments: Arguments(arguments),
                environment: .custom(environment.merging(extra.keyed) { _, new in new }),
                workingDirectory: directory,
                platformOptions: platform,
                output: .string(limit: Self.outputLimit),
                error: .combinedWithOutput
            )
            let output = result.standardOutput
            return switch result.terminationStatus {
            case .exited(0): Result(output: output)
            case .exited(let code): Result(output: output, error: "exit status \(code)")
            case .signaled(let signal): Result(output: output, error: "ended by signal \(signal)")
            }
        } catch {
            return Result(output: "", error: "git can't be run: \(error)")
        }
    }
}
