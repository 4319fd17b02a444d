import Subprocess

/// Why a job's program could not be started, for people.
struct StartFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, without a full stop.
    let description: String

    private init(_ description: String) {
        self.description = description
    }

    /// A program that is in none of the folders where programs are looked up.
    static func notInstalled(_ program: String) -> StartFailure {
        StartFailure("`\(program)` is not installed on this machine")
    }

    /// A program that is not where its path tells.
    static func notThere(_ program: String) -> StartFailure {
        StartFailure("`\(program)` is not there")
    }

    /// The reason that starting a command failed with an error.
    init(_ command: JobCommand, _ error: any Error) {
        let program = "`\(command.executable)`"
        self =
            switch (error as? SubprocessError)?.code {
            case .executableNotFound? where command.isPath: .notThere(command.executable)
            case .executableNotFound?: .notInstalled(command.executable)
            case .failedToChangeWorkingDirectory?: StartFailure("the directory to start \(program) in is not there")
            default: StartFailure("\(program): \(error)")
            }
    }
}
