import Foundation
import Subprocess

/// Runs git with an environment of its own, so that no configuration of the machine changes what it does.
enum Git {
    static let environment: [Environment.Key: String] = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_TERMINAL_PROMPT": "0",
    ]

    /// What a run printed, and how it ended.
    struct Output {
        let bytes: [UInt8]
        let errors: String
        let isSuccess: Bool

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var line: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    /// Runs git to its end, whatever its exit status.
    static func attempt(
        _ arguments: [String],
        input: [UInt8] = [],
        environment extra: [String: String] = [:]
    ) async throws -> Output {
        var environment = environment
        for (key, value) in extra {
            environment[Environment.Key(stringLiteral: key)] = value
        }
        let result = try await Subprocess.run(
            .name("git"),
            arguments: Arguments(arguments),
            environment: .custom(environment),
            input: .array(input),
            output: .bytes(limit: .max),
            error: .bytes(limit: .max)
        )
        return Output(
            bytes: result.standardOutput,
            errors: String(decoding: result.standardError, as: UTF8.self),
            isSuccess: result.terminationStatus.isSuccess
        )
    }

    /// Runs git to its end.
    ///
    /// - Throws: ``GitError`` where its exit status isn't 0.
    @discardableResult
    static func run(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) async throws -> Output {
        let output = try await attempt(arguments, input: input, environment: environment)
        guard output.isSuccess else {
            throw GitError(arguments: arguments, message: output.errors.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return output
    }
}
