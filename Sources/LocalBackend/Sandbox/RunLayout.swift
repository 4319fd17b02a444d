import JobModel
import SystemPackage

/// Where a job's processes see what belongs to their run.
struct RunLayout: Hashable, Sendable {
    /// Their home.
    let home: FilePath
    /// Their `GOPATH`, below which sources are.
    let goPath: FilePath
    /// Where temporary files go.
    let temporary: FilePath
    /// Where they leave files that are stored with the results.
    let artifacts: FilePath

    /// The places on this machine, for processes that see all of it.
    init(of plan: LaunchPlan) {
        home = plan.directory.home
        goPath = plan.directory.goPath
        temporary = plan.directory.temporary
        artifacts = plan.artifacts
    }

    private init(home: FilePath, goPath: FilePath, temporary: FilePath, artifacts: FilePath) {
        self.home = home
        self.goPath = goPath
        self.temporary = temporary
        self.artifacts = artifacts
    }

    /// The places that Prow promises, for processes that see a machine of their own.
    static let separate = RunLayout(
        home: FilePath(JobEnvironment.goPath).removingLastComponent(),
        goPath: FilePath(JobEnvironment.goPath),
        temporary: "/tmp",
        artifacts: FilePath(JobEnvironment.artifactsDirectory)
    )

    /// Where a job starts.
    func start(of spec: ProwJobSpec) -> FilePath {
        spec.workdirRefs.flatMap(goPath.appending("src").directory(of:)) ?? home
    }
}
