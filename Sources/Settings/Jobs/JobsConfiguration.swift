public import ForgeModel
public import JobModel

/// The jobs of the central configuration, complete and checked.
public struct JobsConfiguration: Sendable {
    /// The presubmits by `ORG/REPO`, as written.
    public internal(set) var presubmits: [String: [Presubmit]] = [:]
    /// The postsubmits by `ORG/REPO`, as written.
    public internal(set) var postsubmits: [String: [Postsubmit]] = [:]
    /// The periodics.
    public internal(set) var periodics: [Periodic] = []
    /// The presets, for jobs that repositories bring.
    public internal(set) var presets: [Preset] = []

    /// No jobs.
    public init() {}

    /// The presubmits for a repository.
    public func presubmits(for repository: RepositoryName) -> [Presubmit] {
        presubmits.value(folding: repository.fullName) ?? []
    }

    /// The postsubmits for a repository.
    public func postsubmits(for repository: RepositoryName) -> [Postsubmit] {
        postsubmits.value(folding: repository.fullName) ?? []
    }
}
