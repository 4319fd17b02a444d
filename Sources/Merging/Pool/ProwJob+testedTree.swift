import JobEngine
import JobModel

extension ProwJob {
    /// The git tree that the job tested; nil when it does not say.
    var testedTree: String? {
        metadata.annotations[JobAnnotation.testedTree].flatMap { $0.isEmpty ? nil : $0 }
    }
}
