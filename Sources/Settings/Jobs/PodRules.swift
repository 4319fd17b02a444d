import JobModel

/// What the pod of a job must be like.
struct PodRules {
    private let isDecorated: Bool
    private let reservedVolumes: [String]
    private let reservedVariables: Set<String>

    /// The containers that decoration adds.
    private static let utilities = ["clonerefs", "initupload", "place-entrypoint", "sidecar"]
    /// The volumes that decoration adds and jobs must not mount.
    private static let hiddenVolumes = ["logs", "code", "tools"]
    /// The paths that decoration mounts.
    private static let takenPaths = ["/logs", JobEnvironment.goPath, "/tools"]

    /// The rules for a job.
    ///
    /// - Parameter decoration: The settings of the pod utilities; nil for a job that is not decorated.
    init(type: ProwJobType, decoration: DecorationConfig?) {
        isDecorated = decoration != nil
        let secrets = [decoration?.oauthTokenSecret?.name].compactMap(\.self) + (decoration?.sshKeySecrets ?? [])
        reservedVolumes = Self.hiddenVolumes + ["gcs-credentials", "s3-credentials"] + secrets
        reservedVariables = JobEnvironment.reservedNames(for: type)
    }

    func check(_ pod: PodOutline, _ findings: inout JobFindings) {
        for (position, isSidecar) in pod.initContainersAreSidecars.enumerated() where !isSidecar {
            let message = "init containers need `restartPolicy: Always`"
            findings.note(.initContainers, message, at: "spec", "initContainers", "\(position)")
        }
        checkVolumes(pod, &findings)
        let containers = pod.containers
        if containers.isEmpty {
            findings.note(.containers, "a job needs a container", at: "spec", "containers")
        }
        if containers.count > 1 {
            if !isDecorated {
                let hint = "set `decorate: true`"
                let message = "only a decorated job may have several containers"
                findings.note(.containers, message, hint: hint, at: "spec", "containers")
            }
            checkNames(containers, &findings)
        }
        for (position, container) in containers.enumerated() {
            checkEnvironment(container, "\(position)", &findings)
            checkMounts(container, "\(position)", volumes: pod.volumes, &findings)
            if isDecorated, !container.hasProgram {
                let message = "a container of a decorated job needs a `command` or `args`"
                findings.note(.decoration, message, at: "spec", "containers", "\(position)")
            }
        }
    }

    private func checkNames(_ containers: [PodOutline.Container], _ findings: inout JobFindings) {
        var seen: Set<String> = []
        for (position, container) in containers.enumerated() {
            let name = container.name
            let path = ("spec", "containers", "\(position)")
            if name.isEmpty {
                findings.note(
                    .containerNames,
                    "every one of several containers needs a name",
                    at: path.0,
                    path.1,
                    path.2
                )
            } else if Self.utilities.contains(name) {
                let message = "the name `\(name)` is that of a pod utility"
                findings.note(.containerNames, message, at: path.0, path.1, path.2, "name")
            } else if !seen.insert(name).inserted {
                let message = "another container has the name `\(name)`"
                findings.note(.containerNames, message, at: path.0, path.1, path.2, "name")
            }
        }
    }

    private func checkEnvironment(_ container: PodOutline.Container, _ position: String, _ findings: inout JobFindings)
    {
        var seen: Set<String> = []
        for (index, variable) in container.variables.enumerated() {
            let problem =
                reservedVariables.contains(variable)
                ? "the bot sets the variable `\(variable)`"
                : seen.insert(variable).inserted ? nil : "the variable `\(variable)` is given twice"
            guard let problem else { continue }
            findings.note(.environmentNames, problem, at: "spec", "containers", position, "env", "\(index)")
        }
    }

    private func checkVolumes(_ pod: PodOutline, _ findings: inout JobFindings) {
        var seen: Set<String> = []
        for (index, name) in pod.volumes.enumerated() {
            let problem =
                reservedVolumes.contains(name)
                ? "the name `\(name)` is that of a volume of the pod utilities"
                : seen.insert(name).inserted ? nil : "another volume has the name `\(name)`"
            guard let problem else { continue }
            findings.note(.volumeNames, problem, at: "spec", "volumes", "\(index)")
        }
    }

    private func checkMounts(
        _ container: PodOutline.Container,
        _ position: String,
        volumes: [String],
        _ findings: inout JobFindings
    ) {
        for (index, mount) in container.mounts.enumerated() {
            let (name, path) = (mount.name, mount.path)
            var problem: String?
            if Self.hiddenVolumes.contains(name) {
                problem = "the volume `\(name)` belongs to the pod utilities"
            } else if !volumes.contains(name) && !reservedVolumes.contains(name) {
                problem = "the pod has no volume `\(name)`"
            } else if Self.takenPaths.contains(path) {
                problem = "the path `\(path)` belongs to the pod utilities"
            }
            guard let problem else { continue }
            findings.note(.volumeMounts, problem, at: "spec", "containers", position, "volumeMounts", "\(index)")
        }
    }
}
