public import JobModel

/// A change that a watch delivers.
public enum JobChange: Hashable, Sendable {
    /// A job was created or updated; this is how it is now. Its version is `metadata.resourceVersion`.
    case stored(ProwJob)
    /// The job of this name was removed.
    case deleted(name: String, version: ResourceVersion)

    /// The version after the change, to continue a watch from.
    public var version: ResourceVersion {
        switch self {
        case .stored(let job): ResourceVersion(rawValue: job.metadata.resourceVersion)
        case .deleted(_, let version): version
        }
    }
}
