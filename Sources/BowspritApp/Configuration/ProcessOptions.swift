import Foundation
import GitProcess
import JobModel
public import LocalBackend

/// How jobs run that are processes of this machine.
public struct ProcessOptions: Hashable, Sendable {
    /// Whether they are separated from the machine (`--job-sandbox`).
    public var sandbox: SandboxMode
    /// Folders beside the system's that they may read there (`--job-sandbox-path`).
    public var sandboxPaths: [String]
    /// The folder with the Secrets that they may ask for (`--job-secrets`); nil when there are none.
    public var secretsPath: String?
    /// How long each process may compute (`--job-max-cpu-time`), as Go writes durations; nil for no limit.
    public var cpuTime: String?
    /// How much memory each process may have (`--job-max-memory`), as Kubernetes writes amounts; nil for no limit.
    public var memory: String?
    /// How large a file they may write (`--job-max-file-size`), as Kubernetes writes amounts; nil for no limit.
    public var fileSize: String?
    /// How many processes there may be (`--job-max-processes`); nil for no limit.
    public var processes: Int64?

    /// Makes options.
    public init(
        sandbox: SandboxMode = .off,
        sandboxPaths: [String] = [],
        secretsPath: String? = nil,
        cpuTime: String? = nil,
        memory: String? = nil,
        fileSize: String? = nil,
        processes: Int64? = nil
    ) {
        self.sandbox = sandbox
        self.sandboxPaths = sandboxPaths
        self.secretsPath = secretsPath
        self.cpuTime = cpuTime
        self.memory = memory
        self.fileSize = fileSize
        self.processes = processes
    }

    /// The settings of the backend.
    ///
    /// - Parameter environment: The variables of which git gets what leads it to other machines.
    /// - Throws: ``UserError`` for a folder that there isn't, or a limit that is none.
    func settings(environment: [String: String] = [:]) throws -> LocalBackendSettings {
        var settings = LocalBackendSettings()
        settings.gitEnvironment = GitRunner.networkVariables(of: environment)
        settings.sandbox = sandbox
        settings.sandboxPaths = try sandboxPaths.map { try folder($0, flag: "--job-sandbox-path").path }
        settings.secrets = try secretsPath.map { JobSecrets(folder: try folder($0, flag: "--job-secrets")) }
        settings.limits = ProcessLimits(
            cpuTime: try cpuTime.map(duration),
            memory: try memory.map { try amount($0, flag: "--job-max-memory") },
            fileSize: try fileSize.map { try amount($0, flag: "--job-max-file-size") },
            processes: try processes.map(count)
        )
        return settings
    }

    private func folder(_ path: String, flag: String) throws -> URL {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw UserError("\(flag): \(path): there is no such folder")
        }
        return URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    }

    private func duration(_ text: String) throws -> Duration {
        guard let duration = GoDuration(text), duration.nanoseconds > 0 else {
            throw UserError("--job-max-cpu-time: \(text) is no duration; write it like 90s, 30m or 2h")
        }
        return duration.duration
    }

    private func amount(_ text: String, flag: String) throws -> Int64 {
        guard let amount = ResourceQuantity(text)?.whole, amount > 0 else {
            throw UserError("\(flag): \(text) is no amount of bytes; write it like 512Mi or 4Gi")
        }
        return amount
    }

    private func count(_ number: Int64) throws -> Int64 {
        guard number > 0 else { throw UserError("--job-max-processes: \(number) is no number of processes") }
        return number
    }
}
