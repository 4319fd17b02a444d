public import ForgeModel
import RE2
import YAML

/// Whether and how pull requests to a branch are merged.
public struct MergingExplanation: Encodable, Hashable, Sendable {
    /// How they are merged, where no label says otherwise.
    public var method: MergeMethod
    /// What says so; nil when nothing does, so that Prow's default holds.
    public var methodOrigin: SettingOrigin?
    /// The queries for the repository; empty when the bot merges nothing there.
    public var queries: [QueryExplanation]
    /// How many pull requests are tested together: 0 is any number, a negative number none.
    public var batchSizeLimit: Int

    /// The settings for a branch of a repository.
    init(_ tide: TideConfiguration, for repository: RepositoryName, branch: String, texts: ConfigurationTexts) {
        method = tide.mergeMethod(for: repository, branch: branch)
        methodOrigin = MergeMethodOrigin(repository: repository, branch: branch, texts: texts).origin(of: method)
        queries = tide.queries(for: repository).map { QueryExplanation($0, branch: branch, texts: texts) }
        batchSizeLimit = tide.batchSizeLimit(for: repository)
    }

    /// Whether the bot merges pull requests to the branch.
    public var isInPool: Bool {
        queries.contains(where: \.isForBranch)
    }
}

/// Finds the key of `tide.merge_method` that decides.
private struct MergeMethodOrigin {
    let repository: RepositoryName
    let branch: String
    let texts: ConfigurationTexts

    /// The first key, in the order of ``MergeMethods/method(for:branch:)``, that says this method.
    func origin(of method: MergeMethod) -> SettingOrigin? {
        candidates.lazy.filter { texts.node($0)?.text == method.rawValue }.first.map {
            SettingOrigin($0.joined(separator: "."), at: texts.place($0))
        }
    }

    private var candidates: [[String]] {
        let section = ["tide", "merge_method"]
        let repo = [repository.name, "*"].map { section + [repository.owner, $0] }.first { texts.node($0) != nil }
        let branches = repo.flatMap { texts.node($0) }?.pairs.compactMap(\.key.text).sorted() ?? []
        let matching = branches.filter { (try? RegularExpression($0))?.matches(branch) == true }
        var candidates = [section + ["\(repository.fullName)@\(branch)"]]
        candidates += matching.prefix(1).compactMap { expression in repo.map { $0 + [expression] } }
        candidates.append(section + [repository.fullName])
        candidates += [repo, section + [repository.owner]].compactMap(\.self)
        return candidates
    }
}
