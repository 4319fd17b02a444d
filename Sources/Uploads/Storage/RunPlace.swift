import Artifacts
import JobModel

/// A run's place in a bucket.
struct RunPlace: Sendable {
    let bucket: any ObjectStorage
    let storage: GCSConfiguration
    let path: ArtifactPath

    /// The name of a file of the run.
    func name(_ file: String) throws(ArtifactError) -> ObjectName { try ObjectName(path.file(file)) }
}
