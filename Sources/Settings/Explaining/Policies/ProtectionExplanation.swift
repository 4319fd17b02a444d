import ForgeModel
import JobModel
import YAML

/// How a branch is protected.
public struct ProtectionExplanation: Encodable, Hashable, Sendable {
    /// The settings; empty when nothing is said about the branch.
    public var fields: [ExplainedField] = []
    /// Why the settings contradict each other; nil when they don't.
    public var problem: String?

    /// The protection of a branch of a repository.
    init(_ settings: SettingsSnapshot, for repository: RepositoryName, branch: String, texts: ConfigurationTexts) {
        let section = LevelledSection(["branch-protection"], for: repository, branch: branch, in: texts)
        let presubmits = settings.jobs.presubmits(for: repository)
        do {
            let policy = try settings.bot.branchProtection.policy(
                for: repository,
                branch: branch,
                presubmits: presubmits
            )
            let jobs = RequiredContexts(
                presubmits: presubmits,
                branch: branch,
                requireManuallyTriggered: policy?.requireManuallyTriggeredJobs ?? false
            )
            fields = (policy.map { JSONValue(encoding: $0).fields } ?? []).map { keys, value in
                var origins = section.origins(of: keys, isList: value.arrayValue != nil)
                if keys == ["required_status_checks", "contexts"], !jobs.required.isEmpty {
                    origins.append(SettingOrigin("required jobs"))
                }
                if keys == ["protect"], origins.isEmpty {
                    origins = section.origins(of: ["protect-tested-repos"], isList: false)
                }
                return ExplainedField(path: keys.joined(separator: "."), value: value, origins: origins)
            }
        } catch {
            problem = error.description
        }
    }
}
