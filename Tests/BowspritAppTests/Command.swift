import Foundation
import Subprocess
import SystemPackage

/// Runs a program to its end.
enum Command {
    struct Outcome {
        let status: TerminationStatus
        let output: String
        let errors: String

        var succeeded: Bool { status.isSuccess }
    }

    static func run(_ program: URL, _ arguments: [String]) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path(.init(program.path)),
            arguments: Arguments(arguments),
            output: .string(limit: 4 << 20),
            error: .string(limit: 4 << 20)
        )
        return Outcome(
            status: result.terminationStatus,
            output: result.standardOutput,
            errors: result.standardError
        )
    }
}
