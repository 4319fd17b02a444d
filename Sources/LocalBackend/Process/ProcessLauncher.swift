package import JobEngine
package import JobModel
import SystemPackage

/// Runs jobs as processes of this machine.
package struct ProcessLauncher: JobLauncher {
    package let agent = ProwJobAgent.local
    private let path: String

    /// - Parameter path: Where programs are looked up, as in `PATH`.
    package init(path: String) {
        self.path = path
    }

    package func check(_ job: ProwJob) throws(BackendError) {
        _ = try JobCommand(job.spec)
    }

    package func notes(on job: ProwJob) -> [String] {
        let images = job.spec.podSpec?.containers.map(\.image).filter { !$0.isEmpty } ?? []
        return images.map { "The image \($0) is not used: the job runs as a process of this machine." }
    }

    package func launch(_ plan: LaunchPlan) async throws -> any LaunchedJob {
        let command = try JobCommand(plan.job.spec)
        let directory = plan.directory
        let environment = try RunEnvironment(
            for: plan.job,
            command: command,
            directory: directory,
            artifacts: plan.artifacts,
            path: path
        )
        let output = try OutputPipe(receive: plan.output)
        let expanded = command.expanded(with: environment.variables)
        // Not ended half-way when the run is stopped now: whoever asked ends the process then.
        let start = Task {
            try await JobProcess.start(
                expanded,
                environment: environment.variables,
                in: plan.job.spec.workdirRefs.flatMap(directory.source.directory(of:)) ?? directory.home,
                output: output
            )
        }
        return LaunchedProcess(process: try await start.value, mark: directory.mark, output: output)
    }

    package func end(_ remains: RunRemains) {
        let mark = remains.directory.mark
        if let process = remains.process, process.mayLeadGroup {
            ProcessGroup(leader: process.pid, mark: mark).killAll()
        }
        ProcessGroup.killAll(marked: mark)
    }
}
