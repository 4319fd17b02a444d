import ForgeModel
import JobModel
import YAML

/// One of two configurations that are compared.
public struct ConfigurationVersion: Sendable {
    /// What it says.
    public let settings: SettingsSnapshot
    let config: ConfigurationTexts
    let plugins: ConfigurationTexts

    /// A configuration that was loaded, and the texts that it was loaded from.
    ///
    /// - Parameters:
    ///   - settings: The configuration.
    ///   - config: The main file, and others with parts of it.
    ///   - plugins: The file with plugins.
    public init(_ settings: SettingsSnapshot, config: ConfigurationTexts, plugins: ConfigurationTexts) {
        self.settings = settings
        self.config = config
        self.plugins = plugins
    }

    /// The organisations (`ORG`) and repositories (`ORG/REPO`) that something is said about.
    var names: Set<String> {
        settings.mentionedNames.union(levelledNames).union(keyedNames)
    }

    /// Of sections with levels: `orgs.ORG.repos.REPO`.
    private var levelledNames: [String] {
        Self.levelledSections.flatMap { config.nodes($0 + ["orgs"]) }.flatMap(\.pairs).flatMap { org in
            let name = org.key.text ?? ""
            return [name] + (org.value["repos"]?.pairs ?? []).map { "\(name)/\($0.key.text ?? "")" }
        }
    }

    /// Of sections with a key for each: `ORG`, `ORG/REPO`, `ORG/REPO@BRANCH` or `ORG: {REPO: ...}`.
    private var keyedNames: [String] {
        Self.keyedSections.flatMap(config.nodes).flatMap(\.pairs).flatMap { pair in
            let name = String(pair.key.text?.prefix { $0 != "@" } ?? "")
            let inner = name.contains("/") ? [] : pair.value.pairs.compactMap(\.key.text)
            return [name] + inner.map { "\(name)/\($0)" }
        }
    }

    private static let levelledSections = [["branch-protection"], ["tide", "context_options"]]
    private static let keyedSections = [
        ["in_repo_config", "enabled"], ["in_repo_config", "allowed_clusters"], ["tide", "merge_method"],
        ["tide", "merge_commit_template"], ["tide", "batch_size_limit"], ["tide", "prioritize_existing_batches"],
        ["tide", "github_merge_blocks_policy"],
    ]

    /// The branches of a repository that something is said about by name.
    func branches(of repository: RepositoryName) -> Set<String> {
        let jobs = settings.jobs
        let branchers =
            jobs.presubmits(for: repository).map(\.brancher) + jobs.postsubmits(for: repository).map(\.brancher)
        let expressions = branchers.flatMap { $0.branches + $0.skipBranches }
        let queries = settings.bot.tide.queries(for: repository).flatMap { $0.includedBranches + $0.excludedBranches }
        let path = ["orgs", repository.owner, "repos", repository.name, "branches"]
        let levelled = Self.levelledSections.flatMap { config.nodes($0 + path) }.flatMap(\.pairs)
            .compactMap(\.key.text)
        let methods = config.nodes(["tide", "merge_method"]).flatMap(\.pairs).compactMap(\.key.text)
            .filter { $0.lowercased().hasPrefix(repository.fullName.lowercased() + "@") }
            .map { String($0.dropFirst(repository.fullName.count + 1)) }
        return Set(expressions.compactMap(Self.literal) + queries + levelled + methods)
    }

    /// The branch that an expression names; nil when it is for several.
    private static func literal(_ expression: String) -> String? {
        var name = expression[...]
        if name.first == "^" { name.removeFirst() }
        if name.last == "$" { name.removeLast() }
        // What ends in a mark is the beginning of names.
        guard let last = name.last, last.isLetter || last.isNumber else { return nil }
        return name.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) } ? String(name) : nil
    }
}
