import JobEngine
import JobModel

/// What a job runs, taken from its pod's specification as far as a process of this machine can be it.
struct JobCommand: Hashable, Sendable {
    /// The program: a name to look up, or a path.
    let executable: String
    /// What follows it.
    let arguments: [String]
    /// The variables that the job sets.
    let environment: [String: String]

    /// Whether the program is given by its path, which is relative to where the job starts.
    var isPath: Bool {
        executable.contains("/")
    }

    /// The command of a job.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the job needs more than one process of this machine.
    init(_ spec: ProwJobSpec) throws(BackendError) {
        let container = try spec.onlyContainer(for: Self.backend)
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
        environment = Dictionary(try container.plainEnvironment(for: Self.backend).map { ($0.name, $0.value) }) { $1 }
    }

    /// The command with the variables that it refers to.
    func expanded(with variables: [String: String]) -> JobCommand {
        JobCommand(
            executable: VariableReferences.expand(executable, variables),
            arguments: arguments.map { VariableReferences.expand($0, variables) },
            environment: environment
        )
    }

    private init(executable: String, arguments: [String], environment: [String: String]) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
    }

    private static let backend = "the local backend"
}
