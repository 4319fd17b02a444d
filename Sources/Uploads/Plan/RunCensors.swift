import Censoring
import JobModel

/// What is blotted out of a run's files: the bot's own secrets always, the job's where its decoration says so.
struct RunCensors {
    private let own: Censor
    private let all: Censor
    private let included: PathGlobs?
    private let excluded: PathGlobs

    init(of job: ProwJob, own secrets: [[UInt8]], job jobSecrets: [[UInt8]]) {
        let decoration = job.spec.decorationConfig
        let options = decoration?.censoringOptions ?? CensoringOptions()
        own = Censor(secrets: secrets)
        let wanted = decoration?.censorSecrets == true ? jobSecrets : []
        let long = wanted.filter { $0.count >= options.minimumSecretLength ?? 0 }
        all = long.isEmpty ? own : Censor(secrets: secrets + long)
        included = options.includeDirectories.isEmpty ? nil : PathGlobs(options.includeDirectories)
        excluded = PathGlobs(options.excludeDirectories)
    }

    /// The censor for a file, by its place below the run's directory. Globs are for what is below `artifacts/`.
    func censor(for path: String) -> Censor {
        let directory = "\(ArtifactName.artifacts)/"
        guard path.hasPrefix(directory) else { return all }
        let inner = String(path.dropFirst(directory.count))
        return !excluded.matches(inner) && included?.matches(inner) ?? true ? all : own
    }
}
