package import Foundation
package import JobEngine
package import JobModel
package import Logging
import SystemPackage

/// Runs jobs as processes of this machine, within limits and, where bubblewrap works and is wanted, in a sandbox.
package struct ProcessLauncher: JobLauncher {
    package let agent = ProwJobAgent.local
    private let path: ProgramPath
    private let limits: ProcessLimits
    private let timeout: Duration
    private let secrets: JobSecrets?
    private let sandbox: Sandbox?

    static let backend = "the local backend"

    /// Finds out whether jobs can have a sandbox.
    ///
    /// - Parameters:
    ///   - dataFolder: The bot's data folder, which no job in a sandbox sees.
    ///   - isRoot: Whether the bot runs as root, whom the system holds to no number of processes.
    ///   - logger: Where it is told that jobs have none.
    /// - Throws: ``JobEngine/BackendError/unavailable(_:)`` when the settings require a sandbox and there can't be one.
    package static func open(
        settings: LocalBackendSettings,
        dataFolder: URL,
        isRoot: Bool = geteuid() == 0,
        logger: Logger
    ) async throws(BackendError) -> ProcessLauncher {
        if isRoot, settings.limits.processes != nil {
            logger.warning("--job-max-processes does not bind root: run the bot as an ordinary user")
        }
        let sandbox = Sandbox(
            readable: settings.sandboxPaths.map { FilePath($0) },
            data: FilePath(dataFolder.standardizedFileURL.path)
        )
        guard settings.sandbox != .off else {
            logger.notice("No sandbox: nothing separates jobs from the bot and from each other")
            return ProcessLauncher(settings, sandbox: nil)
        }
        guard let fault = await sandbox.fault(path: settings.path) else {
            return ProcessLauncher(settings, sandbox: sandbox)
        }
        guard settings.sandbox != .required else {
            throw .unavailable("jobs must run in a sandbox, and bubblewrap can't be used: \(fault)")
        }
        logger.warning(
            "No sandbox: nothing separates jobs from the bot and from each other",
            metadata: ["bubblewrap": "\(fault)"]
        )
        return ProcessLauncher(settings, sandbox: nil)
    }

    private init(_ settings: LocalBackendSettings, sandbox: Sandbox?) {
        path = ProgramPath(text: settings.path)
        limits = settings.limits
        timeout = settings.timeout
        secrets = settings.secrets
        self.sandbox = sandbox
    }

    package func check(_ job: ProwJob) throws(BackendError) {
        let command = try JobCommand(job.spec, secrets: secrets)
        guard let mount = command.secrets.mounts.first, sandbox == nil else { return }
        throw .rejected(
            "The job mounts a Secret at `\(mount.target)`, which takes a sandbox; start the bot with "
                + "`--job-sandbox required`, or let the job take the Secret as a variable."
        )
    }

    package func notes(on job: ProwJob) -> [String] {
        let images = job.spec.podSpec?.containers.map(\.image).filter { !$0.isEmpty } ?? []
        let volumes = job.spec.mountedVolumes.filter { $0.volume["secret"] == nil }
            .compactMap { $0.mount["name"]?.stringValue }
        return images.map { "The image \($0) is not used: the job runs as a process of this machine." }
            + volumes.map { "The volume \($0) is not there: processes of this machine have no volumes but Secrets." }
    }

    package func launch(_ plan: LaunchPlan) async throws -> any LaunchedJob {
        let command = try JobCommand(plan.job.spec, secrets: secrets)
        plan.hide(command.secrets.values)
        let variables = try RunEnvironment(
            for: plan.job,
            command: command,
            directory: plan.directory,
            layout: layout(of: plan),
            path: path.text
        ).variables
        let limits = limits(of: plan)
        let wrapped = try wrap(command.expanded(with: variables), plan, limits, variables)
        tell(plan, limits)
        let output = try OutputPipe(receive: plan.output)
        // Not ended half-way when the run is stopped now: whoever asked ends the process then.
        let start = Task {
            try await JobProcess.start(
                wrapped,
                environment: variables.filter { wrapped.isBare || !UnsafeVariables.contains($0.key) },
                in: RunLayout(of: plan).start(of: plan.job.spec),
                output: output
            )
        }
        let process = try await start.value
        return LaunchedProcess(process: process, mark: plan.directory.mark, isInSandbox: sandbox != nil, output: output)
        {
            exit in
            guard let reason = limits.explanation(of: exit) else { return exit }
            plan.say("The job's program ended: \(reason).")
            return .failed(reason)
        }
    }

    package func end(_ remains: RunRemains) {
        let mark = remains.directory.mark
        if let process = remains.process, process.mayLeadGroup {
            ProcessGroup(leader: process.pid, mark: mark).killAll()
        }
        ProcessGroup.killAll(marked: mark)
    }

    // MARK: The command

    private func layout(of plan: LaunchPlan) -> RunLayout {
        sandbox == nil ? RunLayout(of: plan) : .separate
    }

    private func limits(of plan: LaunchPlan) -> ProcessLimits {
        guard let container = plan.job.spec.podSpec?.containers.first else { return limits }
        return limits.lowered(by: container, timeout: plan.job.timeout ?? timeout)
    }

    private func tell(_ plan: LaunchPlan, _ limits: ProcessLimits) {
        if !plan.allowsNetwork, sandbox == nil {
            plan.say("The job is to have no network; without a sandbox, nothing keeps it from that.")
        }
        if !limits.isEmpty {
            plan.say("Each process of the job may use at most \(limits.words).")
        }
    }

    /// The command with what separates and limits it before it.
    private func wrap(
        _ command: JobCommand,
        _ plan: LaunchPlan,
        _ limits: ProcessLimits,
        _ variables: [String: String]
    ) throws(StartFailure) -> JobCommand {
        var prefix: [String] = []
        if let sandbox {
            let view = Sandbox.View(
                directory: plan.directory,
                artifacts: plan.artifacts,
                references: plan.references,
                secrets: command.secrets.mounts,
                allowsNetwork: plan.allowsNetwork,
                start: RunLayout.separate.start(of: plan.job.spec)
            )
            prefix += try located(sandbox.prefix(view))
        }
        prefix += try located(limits.prefix)
        guard !prefix.isEmpty else { return command }
        try command.check(
            ProgramPath(text: variables["PATH"] ?? ""),
            from: RunLayout(of: plan).start(of: plan.job.spec)
        )
        // What could change the programs before the job's own is set only for that.
        let unsafe = variables.filter { UnsafeVariables.contains($0.key) }.map { "\($0.key)=\($0.value)" }.sorted()
        prefix += unsafe.isEmpty ? [] : try located(["env"] + unsafe)
        return command.following(prefix)
    }

    /// A command whose program is found where the bot looks for programs, not where a job tells.
    private func located(_ words: [String]) throws(StartFailure) -> [String] {
        guard let name = words.first else { return [] }
        guard let program = path.find(name) else { throw .notInstalled(name) }
        return [program.string] + words.dropFirst()
    }
}
