import JobEngine
import JobModel
import LocalBackend

/// What runs of a job in a container, taken from its pod's specification as far as a single container can be it.
struct ContainerJob: Hashable, Sendable {
    let image: ImageReference
    let pullPolicy: ImagePullPolicy
    /// The program and its first arguments; the image's own when empty.
    let command: [String]
    /// What follows it.
    let arguments: [String]
    let environment: [EnvVar]
    /// Where the program starts when nothing is cloned; the image's own when empty.
    let workingDirectory: String
    let limits: ContainerLimits
    let security: ContainerSecurity
    let volumes: [ContainerVolume]

    static let backend = "the container backend"

    /// The container of a job.
    ///
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the job needs more than a container.
    init(_ spec: ProwJobSpec) throws(BackendError) {
        let container = try spec.onlyContainer(for: Self.backend)
        guard !container.image.isEmpty else {
            throw .rejected("The job's container has no `image`; \(Self.backend) needs one.")
        }
        guard container.fields["envFrom"]?.arrayValue?.isEmpty ?? true else {
            throw .rejected("The job's variables come from the cluster (`envFrom`); \(Self.backend) has none.")
        }
        let texts = container.command + container.args + container.env.flatMap { [$0.name, $0.value] }
        guard texts.allSatisfy({ !$0.utf8.contains(0) }) else {
            throw .rejected("The job's command or environment holds a NUL character.")
        }
        image = ImageReference(container.image)
        pullPolicy = try Self.pullPolicy(of: container, image)
        command = container.command
        arguments = container.args
        environment = try container.plainEnvironment(for: Self.backend)
        workingDirectory = container.workingDir
        limits = try ContainerLimits(container)
        let pod = spec.podSpec ?? PodSpec()
        security = try ContainerSecurity(container, in: pod)
        volumes = try ContainerVolume.all(of: container, in: pod)
    }

    private static func pullPolicy(
        of container: Container,
        _ image: ImageReference
    ) throws(BackendError) -> ImagePullPolicy {
        guard let text = container.fields["imagePullPolicy"]?.stringValue, !text.isEmpty else {
            return .usual(for: image)
        }
        guard let policy = ImagePullPolicy(rawValue: text) else {
            throw .rejected("The job's `imagePullPolicy` is `\(text)`; use `Always`, `IfNotPresent` or `Never`.")
        }
        return policy
    }
}
