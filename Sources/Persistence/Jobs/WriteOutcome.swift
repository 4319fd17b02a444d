import JobEngine
import JobModel

/// What a write to the job store came to, as a value: a failed expectation must not undo the transaction of others.
enum WriteOutcome: Sendable {
    case changed(StoredJob, version: Int64)
    case deleted(version: Int64)
    case existing(StoredJob)
    case missing(String)
    case conflict(String)

    /// The version that the write made; nil when it changed nothing.
    var version: Int64? {
        switch self {
        case .changed(_, let version), .deleted(let version): version
        case .existing, .missing, .conflict: nil
        }
    }

    /// The outcome of a creation.
    var creation: JobCreation {
        get throws(JobStoreError) {
            switch self {
            case .existing(let row): .exists(try row.job())
            default: .created(try update)
            }
        }
    }

    /// The outcome of an update.
    var update: ProwJob {
        get throws(JobStoreError) {
            switch self {
            case .changed(var row, let version):
                row.version = version
                return try row.job()
            case .existing(let row): return try row.job()
            case .missing(let name): throw .notFound(name: name)
            case .conflict(let name): throw .conflict(name: name)
            case .deleted: throw .unavailable("an update deleted a job")
            }
        }
    }
}
