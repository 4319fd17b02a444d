import ForgeModel
import JobModel
import RE2

/// What a configuration says of merging into a repository, in a form that two configurations can be compared by.
struct RepositoryFacets {
    let settings: SettingsSnapshot
    let repository: RepositoryName

    /// What does not depend on the branch.
    var repositoryWide: JSONValue {
        let (tide, inRepo) = (settings.bot.tide, settings.bot.inRepoConfig)
        let clusters = Set(inRepo.allowedClusters.values.joined())
            .filter { inRepo.allows(cluster: $0, for: repository) }
        var facets: [String: JSONValue] = [
            "in_repo_config": [
                "enabled": .bool(inRepo.isEnabled(for: repository)), "allowed_clusters": JSONValue(encoding: clusters.sorted()),
            ],
            "batch_size_limit": .int(tide.batchSizeLimit(for: repository)),
            "prioritize_existing_batches": .bool(tide.prioritizesExistingBatches(in: repository)),
            "github_merge_blocks_policy": .string(tide.mergeBlocksPolicy(for: repository).rawValue),
        ]
        if let template = tide.mergeCommitTemplates[repository] {
            facets["merge_commit_template"] = JSONValue(encoding: template)
        }
        return .object(facets)
    }

    /// What a branch has for itself, but for queries.
    func facets(branch: String) -> JSONValue {
        [
            "merge_method": .string(settings.bot.tide.mergeMethod(for: repository, branch: branch).rawValue),
            "contexts": contexts(branch: branch),
            "branch-protection": protection(branch: branch),
        ]
    }

    /// The conditions of each query for a branch.
    func queries(branch: String) -> [[String]] {
        settings.bot.tide.queries(for: repository).filter { $0.includes(branch: branch) }.map(\.conditions)
    }

    private func contexts(branch: String) -> JSONValue {
        let presubmits = settings.jobs.presubmits(for: repository)
        do {
            let policy = try settings.bot.contextPolicy(for: repository, branch: branch, presubmits: presubmits)
            let requirements: [(Set<String>, JobExplanation.Requirement)] = [
                (policy.required, .required), (policy.requiredIfPresent, .requiredIfPresent),
                (policy.optional.union(policy.optionalExpressions.map(\.pattern)), .optional),
            ]
            var facets: [String: JSONValue] = [:]
            for (contexts, requirement) in requirements {
                for context in contexts { facets[context] = .string(requirement.words) }
            }
            facets["any other context"] = policy.skipsUnknown ? "optional" : "required if it runs"
            return .object(facets)
        } catch {
            return ["problem": .string(error.description)]
        }
    }

    private func protection(branch: String) -> JSONValue {
        let presubmits = settings.jobs.presubmits(for: repository)
        do {
            let policy = try settings.bot.branchProtection.policy(
                for: repository,
                branch: branch,
                presubmits: presubmits
            )
            return policy.map { JSONValue(encoding: $0) } ?? [:]
        } catch {
            return ["problem": .string(error.description)]
        }
    }
}
