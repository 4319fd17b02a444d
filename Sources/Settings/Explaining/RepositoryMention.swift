import ForgeModel
import YAML

/// How far the configuration knows a repository.
public struct RepositoryMention: Encodable, Hashable, Sendable {
    /// What it names.
    public enum Level: String, Encodable, Hashable, Sendable {
        /// The repository.
        case repository
        /// The organisation, but not the repository.
        case organization
        /// Neither.
        case none
    }

    /// What it names.
    public var level: Level
    /// The nearest repository that it names instead; nil when it names this one, or none is near.
    public var nearest: String?

    /// Looks for a repository in a configuration.
    init(of repository: RepositoryName, in settings: SettingsSnapshot) {
        let names = settings.mentionedNames
        let folded = Set(names.map { $0.lowercased() })
        if folded.contains(repository.fullName.lowercased()) {
            level = .repository
            return
        }
        level = folded.contains(repository.owner.lowercased()) ? .organization : .none
        nearest = Spelling.nearest(to: repository.fullName, among: names.filter { $0.contains("/") }.sorted())
    }
}

extension SettingsSnapshot {
    /// The organisations (`ORG`) and repositories (`ORG/REPO`) that the configuration names in the places that make
    /// jobs run, plugins listen and pull requests merge.
    var mentionedNames: Set<String> {
        var names = Set(jobs.presubmits.keys).union(jobs.postsubmits.keys).union(plugins.scopes)
        for query in bot.tide.queries {
            names.formUnion(query.orgs)
            names.formUnion(query.repos)
        }
        return names
    }
}
