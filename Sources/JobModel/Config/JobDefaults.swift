/// What the central configuration says for jobs that leave it open.
public struct JobDefaults: Hashable, Sendable {
    /// The namespace that pods run in.
    public var podNamespace = "default"
    /// Whether jobs are decorated that don't say so.
    public var decorateAllJobs = false
    /// Settings of the pod utilities; of all that match a job, later ones win.
    public var decorationEntries: [DefaultEntry<DecorationConfig>] = []
    /// Settings that jobs share; of all that match a job, later ones win.
    public var prowJobEntries: [DefaultEntry<ProwJobDefault>] = []
    /// The presets, which jobs choose by their labels.
    public var presets: [Preset] = [] {
        didSet { presetIndex = PresetIndex(presets) }
    }
    private var presetIndex = PresetIndex([])

    /// Prow's own defaults.
    public init() {}

    /// Completes a job of a repository (`ORG/REPO`; for periodics that of the first extra refs, or empty).
    ///
    /// - Returns: What rules look at in the completed pod; nil for a job without one.
    /// - Throws: `PresetConflict` when a preset clashes with the job's pod.
    @discardableResult
    public func apply(to job: inout JobBase, repo: String) throws(PresetConflict) -> PodOutline? {
        if job.agent.isZero { job.agent = .kubernetes }
        if job.cluster.isEmpty { job.cluster = "default" }
        if job.namespace.isEmpty { job.namespace = podNamespace }
        if job.decorate ?? decorateAllJobs {
            let own = job.decorationConfig ?? DecorationConfig()
            job.decorationConfig = own.merging(defaults: decoration(repo: repo, cluster: job.cluster))
        }
        var shared = (job.prowJobDefault ?? ProwJobDefault()).merging(
            defaults: sharedSettings(repo: repo, cluster: job.cluster)
        )
        if shared.tenantID.isEmpty { shared.tenantID = ProwJobDefault.globalTenantID }
        job.prowJobDefault = shared
        return try applyPresets(to: &job)
    }

    /// The settings of the pod utilities for jobs of a repository on a cluster.
    public func decoration(repo: String, cluster: String) -> DecorationConfig {
        decorationEntries.lazy.filter { $0.matches(repo: repo, cluster: cluster) }
            .reduce(DecorationConfig()) { $1.config.merging(defaults: $0) }
    }

    private func sharedSettings(repo: String, cluster: String) -> ProwJobDefault {
        prowJobEntries.lazy.filter { $0.matches(repo: repo, cluster: cluster) }
            .reduce(ProwJobDefault()) { $1.config.merging(defaults: $0) }
    }

    private func applyPresets(to job: inout JobBase) throws(PresetConflict) -> PodOutline? {
        guard var outline = job.spec?.outline else { return nil }
        let presets = presetIndex.presets(for: job.labels)
        guard !presets.isEmpty else { return outline }
        for preset in presets { try outline.add(preset) }
        job.spec?.add(presets)
        return outline
    }
}
