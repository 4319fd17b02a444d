import ForgeModel
import JobModel

/// Compares two configurations repository by repository.
struct RepositoryPlanner {
    let old: ConfigurationVersion
    let new: ConfigurationVersion
    /// Whether the main files say the same, but for jobs.
    let hasSameSettings: Bool

    /// Stands for whatever nothing names. No repository has this name.
    private static let any = "*"
    /// Stands for branches that nothing names. No branch has a blank in its name.
    private static let otherBranches = "other branches"

    /// The plans that are not empty, in order.
    var plans: [RepositoryPlan] {
        let everywhere = plan(Self.any, RepositoryName(owner: Self.any, name: Self.any))
        let names = old.names.union(new.names).subtracting([Self.any, ""])
        let repositories = Dictionary(grouping: Set(names.compactMap { RepositoryName($0) })) { $0.owner.lowercased() }
        let owners = Dictionary(names.sorted().map { $0.prefix { $0 != "/" } }.map { ($0.lowercased(), String($0)) }) {
            first,
            _ in first
        }
        var plans = [everywhere]
        for (folded, owner) in owners.sorted(by: { $0.key < $1.key }) {
            let organization = plan(owner, RepositoryName(owner: owner, name: Self.any)).without(everywhere)
            plans.append(organization)
            let named = (repositories[folded] ?? []).filter { $0.name != Self.any }.sorted()
            plans += named.map { plan($0.fullName, $0).without(organization).without(everywhere) }
        }
        return plans.filter { !$0.isEmpty }
    }

    private func plan(_ name: String, _ repository: RepositoryName) -> RepositoryPlan {
        let (before, after) = (old.settings, new.settings)
        var plan = RepositoryPlan(name: name)
        plan.plugins = PlannedChange.plugins(before.plugins, after.plugins, for: repository)
        plan.externalPlugins = PlannedChange.externalPlugins(before.plugins, after.plugins, for: repository)
        plan.presubmits = PlannedChange.between(
            Array(before.jobs.presubmits(for: repository)),
            Array(after.jobs.presubmits(for: repository))
        )
        plan.postsubmits = PlannedChange.between(
            before.jobs.postsubmits(for: repository),
            after.jobs.postsubmits(for: repository)
        )
        // Merging depends on the main file and on presubmits.
        guard !hasSameSettings || !plan.presubmits.isEmpty else { return plan }
        let facets = (
            RepositoryFacets(settings: before, repository: repository),
            RepositoryFacets(settings: after, repository: repository)
        )
        plan.settings = FieldChanges.between(
            facets.0.repositoryWide,
            facets.1.repositoryWide,
            areListsSets: true
        )
        plan.branches = branches(of: repository, facets.0, facets.1)
        return plan
    }

    /// Branches with the same changes are together.
    private func branches(
        of repository: RepositoryName,
        _ old: RepositoryFacets,
        _ new: RepositoryFacets
    ) -> [BranchPlan] {
        let named = self.old.branches(of: repository).union(self.new.branches(of: repository)).sorted()
        var plans: [BranchPlan] = []
        for branch in named + [Self.otherBranches] {
            let changes =
                FieldChanges.between(old.facets(branch: branch), new.facets(branch: branch), areListsSets: true)
                + queryChanges(old.queries(branch: branch), new.queries(branch: branch))
            guard !changes.isEmpty else { continue }
            if let position = plans.firstIndex(where: { $0.changes == changes }) {
                plans[position].branches.append(branch)
            } else {
                plans.append(BranchPlan(branches: [branch], changes: changes))
            }
        }
        let isEverywhere = plans.count == 1 && plans.first?.branches.count == named.count + 1
        return isEverywhere ? plans.map { BranchPlan(branches: [], changes: $0.changes) } : plans
    }

    /// Of the one query on both sides the conditions are compared; of several, the queries.
    private func queryChanges(_ old: [[String]], _ new: [[String]]) -> [FieldChange] {
        if old.count == 1, new.count == 1, let before = old.first, let after = new.first {
            return FieldChanges.between(set: before, after, at: "tide.query")
        }
        func words(_ queries: [[String]]) -> [String] {
            queries.map { $0.isEmpty ? "any pull request" : $0.joined(separator: ", ") }
        }
        return FieldChanges.between(set: words(old), words(new), at: "tide.queries")
    }
}

extension RepositoryPlan {
    /// This plan without what a wider one says already.
    fileprivate func without(_ wider: RepositoryPlan) -> RepositoryPlan {
        var plan = self
        let changes = Set(wider.branches.flatMap(\.changes))
        plan.plugins.removeAll { wider.plugins.contains($0) }
        plan.externalPlugins.removeAll { wider.externalPlugins.contains($0) }
        plan.settings.removeAll { wider.settings.contains($0) }
        for position in plan.branches.indices {
            plan.branches[position].changes.removeAll { changes.contains($0) }
        }
        plan.branches.removeAll(where: \.changes.isEmpty)
        return plan
    }
}
