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
    /// The image that the job names, which is not used.
    let image: String

    /// Whether the program is given by its path, which is relative to where the job starts.
    var isPath: Bool {
        executable.contains("/")
    }

    /// The command of a job.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the job needs more than one process of this machine.
    init(_ spec: ProwJobSpec) throws(BackendError) {
        guard let pod = spec.podSpec, let container = pod.containers.first else {
            throw .rejected("The job has no container in `spec`; the local backend runs the command of one container.")
        }
        guard pod.containers.count == 1 else {
            throw .rejected("The job has \(pod.containers.count) containers; the local backend runs one.")
        }
        guard pod.initContainers.isEmpty else {
            throw .rejected("The job has init containers; the local backend runs none.")
        }
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
        image = container.image
        environment = try Self.environment(of: container)
    }

    /// The command with the variables that it refers to.
    func expanded(with variables: [String: String]) -> JobCommand {
        JobCommand(
            executable: VariableReferences.expand(executable, variables),
            arguments: arguments.map { VariableReferences.expand($0, variables) },
            environment: environment,
            image: image
        )
    }

    private init(executable: String, arguments: [String], environment: [String: String], image: String) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.image = image
    }

    private static func environment(of container: Container) throws(BackendError) -> [String: String] {
        for entry in container.fields["env"]?.arrayValue ?? [] where entry["valueFrom"] != nil {
            let name = entry["name"]?.stringValue ?? ""
            throw .rejected("The job's variable `\(name)` comes from the cluster; the local backend has none.")
        }
        return Dictionary(container.env.map { ($0.name, $0.value) }) { _, last in last }
    }
}
