/// What changes for one repository, or for all of an organisation that say nothing themselves.
public struct RepositoryPlan: Encodable, Hashable, Sendable {
    /// `ORG/REPO`; `ORG` for what holds in the whole organisation, `*` for what holds everywhere.
    public var name: String
    /// Plugins that are switched on or off.
    public var plugins: [PlannedChange] = []
    /// External plugins.
    public var externalPlugins: [PlannedChange] = []
    /// Presubmits of the central configuration.
    public var presubmits: [PlannedChange] = []
    /// Postsubmits of the central configuration.
    public var postsubmits: [PlannedChange] = []
    /// Settings for the repository that no branch has for itself.
    public var settings: [FieldChange] = []
    /// Settings by branch: how pull requests merge, the contexts that they need, how branches are protected.
    public var branches: [BranchPlan] = []

    /// Whether nothing changes.
    public var isEmpty: Bool {
        plugins.isEmpty && externalPlugins.isEmpty && presubmits.isEmpty && postsubmits.isEmpty && settings.isEmpty
            && branches.isEmpty
    }
}
