import Subprocess

/// Why a job's program could not be started, for people.
struct StartFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, without a full stop.
    let description: String

    /// The reason that starting a command failed with an error.
    init(_ command: JobCommand, _ error: any Error) {
        let program = "`\(command.executable)`"
        switch (error as? SubprocessError)?.code {
        case .executableNotFound? where command.isPath: description = "\(program) is not there"
        case .executableNotFound?: description = "\(program) is not installed on this machine"
        case .failedToChangeWorkingDirectory?: description = "the directory to start \(program) in is not there"
        default: description = "\(program): \(error)"
        }
    }
}
