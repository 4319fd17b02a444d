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
    /// Its variables, and the Secrets that it mounts.
    let secrets: ContainerSecrets
    /// Its own logins to registries.
    let logins: RegistryLogins
    /// Where the program starts when nothing is cloned; the image's own when empty.
    let workingDirectory: String
    let limits: ContainerLimits
    let security: ContainerSecurity
    let volumes: [ContainerVolume]

    static let backend = "the container backend"

    /// The container of a job.
    ///
    /// - Parameter folder: Where Secrets are; nil when the bot was given none.
    /// - Throws: ``JobEngine/BackendError/rejected(_:)`` when the job needs more than a container, or a Secret that is not there.
    init(_ spec: ProwJobSpec, secrets folder: JobSecrets? = nil) throws(BackendError) {
        let container = try spec.onlyContainer(for: Self.backend)
        guard !container.image.isEmpty else {
            throw .rejected("The job's container has no `image`; \(Self.backend) needs one.")
        }
        secrets = try ContainerSecrets(spec, in: folder, for: Self.backend)
        let texts = container.command + container.args + secrets.variables.flatMap { [$0.name, $0.value] }
        guard texts.allSatisfy({ !$0.utf8.contains(0) }) else {
            throw .rejected("The job's command or environment holds a NUL character.")
        }
        image = ImageReference(container.image)
        pullPolicy = try Self.pullPolicy(of: container, image)
        command = container.command
        arguments = container.args
        workingDirectory = container.workingDir
        limits = try ContainerLimits(container)
        let pod = spec.podSpec ?? PodSpec()
        logins = try RegistryLogins(pullSecretsOf: pod, in: folder)
        security = try ContainerSecurity(container, in: pod)
        volumes = try ContainerVolume.all(of: container, in: pod)
    }

    /// What the job's log must not show.
    var hidden: [[UInt8]] {
        secrets.values + logins.secrets
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
