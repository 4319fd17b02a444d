import Artifacts
import JobModel

/// A run's place in a bucket.
struct RunPlace: Sendable {
    let bucket: any ObjectStorage
    let storage: GCSConfiguration
    let path: ArtifactPath

    /// Whether the names in the job, which its configuration chose, make paths that a bucket may have.
    var isThere: Bool {
        ([path.file(ArtifactName.started)] + path.pointers.keys).allSatisfy { (try? ObjectName($0)) != nil }
    }

    /// The name of a file of the run.
    func name(_ file: String) throws(ArtifactError) -> ObjectName { try ObjectName(path.file(file)) }
}
