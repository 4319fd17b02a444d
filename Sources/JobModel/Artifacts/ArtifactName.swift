/// The names of the files in a run's directory.
public enum ArtifactName {
    /// What is known when a run starts: ``StartedRecord``.
    public static let started = "started.json"
    /// How a run ended: ``FinishedRecord``.
    public static let finished = "finished.json"
    /// What the job printed.
    public static let buildLog = "build-log.txt"
    /// The ProwJob.
    public static let prowJob = "prowjob.json"
    /// What cloning printed.
    public static let cloneLog = "clone-log.txt"
    /// The commands of cloning and how they ended.
    public static let cloneRecords = "clone-records.json"
    /// The directory of the files that the job left.
    public static let artifacts = "artifacts"
}
