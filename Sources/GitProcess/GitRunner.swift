import Subprocess
public import SystemPackage

/// Runs git: with its arguments as they are, no shell, and nothing of this machine's configuration.
public struct GitRunner: Sendable {
    /// What came of a command.
    public struct Result: Sendable {
        /// Standard output and error, as they came; at most 4 MiB.
        public var output: String
        /// Why it failed; nil when it did not.
        public var error: String?

        /// The output without white space around it.
        public var line: String {
            let text = output.drop(while: \.isWhitespace)
            return String(text.reversed().drop(while: \.isWhitespace).reversed())
        }
    }

    /// Where programs usually are.
    public static let usualPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    private let environment: [Environment.Key: String]
    private static let outputLimit = 4 << 20

    /// Git with a home of its own.
    ///
    /// - Parameters:
    ///   - path: Where programs are looked up, as in `PATH`.
    ///   - variables: Other variables for it.
    public init(home: FilePath, path: String, variables: [String: String] = [:]) {
        var environment = variables
        environment["PATH"] = path
        environment["HOME"] = home.string
        environment["LANG"] = "C.UTF-8"
        environment["TZ"] = "UTC"
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
        self.environment = environment.keyed
    }

    /// Runs one command to its end, or until the task is cancelled.
    public func run(
        _ arguments: [String],
        in directory: FilePath,
        environment extra: [String: String] = [:]
    ) async -> Result {
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
