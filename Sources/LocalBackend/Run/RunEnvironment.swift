import JobModel
import SystemPackage

/// The environment of a job's process: Prow's variables, the job's own, and the few that a process needs. Nothing of the
/// bot's own environment is in it.
struct RunEnvironment: Sendable {
    /// The variables.
    let variables: [String: String]

    /// The environment of a run.
    ///
    /// - Throws: `EncodingError` when the job can't be written as JSON.
    init(
        for job: ProwJob,
        command: JobCommand,
        directory: RunDirectory,
        layout: RunLayout,
        path: String
    ) throws {
        var variables = [
            "PATH": path,
            "HOME": layout.home.string,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "TMPDIR": layout.temporary.string,
        ]
        variables.merge(command.secrets.environment) { _, new in new }
        variables.merge(try JobEnvironment.variables(for: job, buildID: job.status.buildID)) { _, new in new }
        variables["ARTIFACTS"] = layout.artifacts.string
        variables["GOPATH"] = layout.goPath.string
        variables[RunDirectory.markName] = directory.path.string
        self.variables = variables
    }
}
