public import ForgeModel
public import JobModel

/// The jobs of the central configuration, complete and checked.
public struct JobsConfiguration: Sendable {
    private var presubmitMap = FoldedMap<Presubmits>()
    private var postsubmitMap = FoldedMap<[Postsubmit]>()
    /// The periodics.
    public private(set) var periodics: [Periodic] = []
    /// The presets, for jobs that repositories bring.
    public private(set) var presets: [Preset] = []

    /// No jobs.
    public init() {}

    /// Jobs that are complete already, by `ORG/REPO`.
    public init(
        presubmits: [String: [Presubmit]],
        postsubmits: [String: [Postsubmit]] = [:],
        periodics: [Periodic] = [],
        presets: [Preset] = []
    ) {
        self.presubmitMap = FoldedMap(presubmits.mapValues { Presubmits($0) })
        self.postsubmitMap = FoldedMap(postsubmits)
        self.periodics = periodics
        self.presets = presets
    }

    /// The presubmits by `ORG/REPO`, as written.
    public var presubmits: [String: Presubmits] {
        presubmitMap.values
    }

    /// The postsubmits by `ORG/REPO`, as written.
    public var postsubmits: [String: [Postsubmit]] {
        postsubmitMap.values
    }

    /// The presubmits for a repository.
    public func presubmits(for repository: RepositoryName) -> Presubmits {
        presubmitMap[repository.fullName] ?? []
    }

    /// The postsubmits for a repository.
    public func postsubmits(for repository: RepositoryName) -> [Postsubmit] {
        postsubmitMap[repository.fullName] ?? []
    }
}
