import Foundation
import JobModel
import LocalBackend
import SystemPackage

extension ContainerJob {
    /// The label that tells the containers of a run.
    static let label = "bowsprit.dev/run"
    /// How many processes and threads a job may have at a time.
    private static let processLimit: Int64 = 8192

    /// What to make the container of.
    ///
    /// - Parameter isRoot: Whether it runs as root, who alone has the usual capabilities.
    /// - Throws: `EncodingError` when the job can't be written as JSON.
    func request(_ plan: LaunchPlan, isRoot: Bool) throws -> ContainerRequest {
        let variables = try self.variables(of: plan.job)
        let clones = plan.job.spec.workdirRefs
        var request = ContainerRequest(image: image.name)
        request.entrypoint = command.isEmpty ? nil : command.map { VariableReferences.expand($0, variables) }
        request.command =
            arguments.isEmpty && command.isEmpty
            ? nil : arguments.map { VariableReferences.expand($0, variables) }
        request.environment = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        request.workingDirectory =
            clones.map { "\(JobEnvironment.goPath)/src/\($0.clonePath)" }
            ?? (workingDirectory.isEmpty ? nil : workingDirectory)
        request.user = security.user
        request.labels = [Self.label: plan.directory.path.string]
        request.host = host(allowsNetwork: plan.allowsNetwork, isRoot: isRoot)
        request.host.mounts = mounts(plan, clones: clones != nil)
        return request
    }

    /// Where the machine has a volume of a run.
    static func directory(of volume: ContainerVolume, in run: RunDirectory) -> FilePath {
        run.temporary.appending("volumes").appending(volume.name)
    }

    /// Where the machine has the files of one of the job's Secrets.
    static func directory(ofSecret index: Int, in run: RunDirectory) -> FilePath {
        run.secrets.appending("\(index)")
    }

    /// Prow's variables win over the job's own. Those of the job may refer to the ones before them.
    private func variables(of job: ProwJob) throws -> [String: String] {
        var variables = try JobEnvironment.variables(for: job, buildID: job.status.buildID)
        variables["ARTIFACTS"] = JobEnvironment.artifactsDirectory
        variables["GOPATH"] = JobEnvironment.goPath
        let given = Set(variables.keys)
        for variable in secrets.variables where !given.contains(variable.name) && !variable.name.isEmpty {
            let value = variable.value
            variables[variable.name] = variable.isSecret ? value : VariableReferences.expand(value, variables)
        }
        return variables
    }

    private func host(allowsNetwork: Bool, isRoot: Bool) -> HostOptions {
        var host = HostOptions()
        host.hasInit = true
        host.memory = limits.memory
        host.memoryAndSwap = limits.memory
        host.processors = limits.processors
        host.processLimit = Self.processLimit
        host.isPrivileged = security.isPrivileged
        host.hasReadOnlyRoot = security.hasReadOnlyRoot
        host.supplementalGroups = security.supplementalGroups
        host.network = allowsNetwork ? nil : "none"
        if !security.isPrivileged {
            host.droppedCapabilities = ["ALL"]
            host.addedCapabilities = security.capabilities(isRoot: isRoot)
        }
        host.securityOptions = security.mayGainPrivileges ? [] : ["no-new-privileges"]
        return host
    }

    private func mounts(_ plan: LaunchPlan, clones: Bool) -> [ContainerMount] {
        func bind(_ source: FilePath, _ target: String, readOnly: Bool = false) -> ContainerMount {
            ContainerMount(kind: .bind, source: source.string, target: target, isReadOnly: readOnly)
        }
        var mounts = [bind(plan.artifacts, JobEnvironment.artifactsDirectory)]
        if clones {
            mounts.append(bind(plan.directory.goPath, JobEnvironment.goPath))
        }
        mounts += plan.references.map { bind($0, $0.string, readOnly: true) }
        mounts += volumes.map { volume in
            volume.isInMemory
                ? ContainerMount(kind: .tmpfs, target: volume.path, isReadOnly: volume.isReadOnly)
                : bind(Self.directory(of: volume, in: plan.directory), volume.path, readOnly: volume.isReadOnly)
        }
        mounts += secrets.volumes.enumerated().map { index, secret in
            let folder = Self.directory(ofSecret: index, in: plan.directory)
            return bind(secret.part.map(folder.pushing) ?? folder, secret.target.string, readOnly: true)
        }
        return mounts
    }
}
