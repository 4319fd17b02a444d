import Foundation
import JobEngine
import JobModel
import SystemPackage

/// What a job runs, taken from its pod's specification as far as a process of this machine can be it.
struct JobCommand: Hashable, Sendable {
    /// The program: a name to look up, or a path.
    let executable: String
    /// What follows it.
    let arguments: [String]
    /// The variables that the job sets, and what it wants of Secrets.
    let secrets: ContainerSecrets
    /// Whether nothing was put before the job's own program.
    private(set) var isBare = true

    /// Whether the program is given by its path, which is relative to where the job starts.
    var isPath: Bool {
        executable.contains("/")
    }

    /// The command of a job.
    ///
    /// - Parameter secrets: Where Secrets are; nil when the bot was given none.
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the job needs more than one process of this machine.
    init(_ spec: ProwJobSpec, secrets: JobSecrets? = nil) throws(BackendError) {
        let container = try spec.onlyContainer(for: ProcessLauncher.backend)
        let words = container.command + container.args
        guard !container.command.isEmpty, let executable = words.first, !executable.isEmpty else {
            throw .rejected(
                "The job's container has no `command`; the local backend does not use images, so it needs one."
            )
        }
        guard words.allSatisfy({ !$0.utf8.contains(0) }) else {
            throw .rejected("The job's command holds a NUL character.")
        }
        self.executable = executable
        arguments = Array(words.dropFirst())
        self.secrets = try ContainerSecrets(spec, in: secrets, for: ProcessLauncher.backend)
    }

    /// The command with the variables that it refers to.
    func expanded(with variables: [String: String]) -> JobCommand {
        JobCommand(
            executable: VariableReferences.expand(executable, variables),
            arguments: arguments.map { VariableReferences.expand($0, variables) },
            secrets: secrets
        )
    }

    /// The command as the last arguments of another program, which starts it.
    func following(_ prefix: [String]) -> JobCommand {
        guard let program = prefix.first else { return self }
        var command = JobCommand(
            executable: program,
            arguments: prefix.dropFirst() + [executable] + arguments,
            secrets: secrets
        )
        command.isBare = false
        return command
    }

    /// Checks what a program that starts this one would tell only in its own way.
    ///
    /// - Throws: ``StartFailure`` when the program is not there.
    func check(_ path: ProgramPath, from directory: FilePath) throws(StartFailure) {
        if !isPath, path.find(executable) == nil { throw .notInstalled(executable) }
        guard isPath, FilePath(executable).isRelative else { return }
        let file = directory.pushing(FilePath(executable)).string
        guard FileManager.default.isExecutableFile(atPath: file) else { throw .notThere(executable) }
    }

    private init(executable: String, arguments: [String], secrets: ContainerSecrets) {
        self.executable = executable
        self.arguments = arguments
        self.secrets = secrets
    }
}
