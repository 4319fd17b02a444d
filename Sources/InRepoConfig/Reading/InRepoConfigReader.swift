public import ForgeModel
public import GitHubForge
import JobModel
import Metrics
public import Settings
import YAML

/// Reads the jobs that repositories bring in `.prow.yaml` or below `.prow/`.
///
/// What has been fetched is kept by the ids of git's objects, so the same tree costs no request, and the same files are
/// read as YAML once for the same settings.
public struct InRepoConfigReader: Sendable {
    /// The same texts for the same repository under the same settings give the same jobs.
    private struct Key: Hashable {
        var repository: RepositoryName
        var files: [String]
        var generation: Int
    }

    /// Jobs, or what is wrong.
    private struct Reading: Sendable {
        var jobs: ProwYAML?
        var diagnostics: [Diagnostic]
    }

    private let objects: CommitObjects
    private let readings: CoalescingCache<Key, Reading>
    private let limits: ConfigurationLimits

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - capacity: How many configurations are kept (`--in-repo-config-cache-size`).
    ///   - bytes: About how many bytes of git's objects are kept.
    public init(
        client: GitHubClient,
        capacity: Int = 200,
        bytes: Int = 64 << 20,
        limits: ConfigurationLimits = ConfigurationLimits()
    ) {
        objects = CommitObjects(client: client, capacity: bytes)
        readings = CoalescingCache(capacity: capacity) { _ in 1 }
        self.limits = limits
    }

    /// The jobs that a commit of a repository brings.
    ///
    /// - Parameter generation: Tells settings apart; it grows with every change of them.
    /// - Throws: `InvalidJobConfiguration` when they have mistakes; a fault when the forge does not answer.
    public func jobs(
        of repository: RepositoryName,
        at commit: CommitSHA,
        settings: SettingsSnapshot,
        generation: Int
    ) async throws -> ProwYAML {
        try await timed(repository) {
            let root = try await objects.root(of: commit, in: repository)
            let files = try await fetch(repository).files(ConfigurationRoots(root))
            return try await read(files, of: repository, at: commit, settings, generation)
        }
    }

    /// The jobs that a base and the head of a pull request bring together, merged as git would.
    ///
    /// - Parameter generation: Tells settings apart; it grows with every change of them.
    /// - Throws: `InvalidJobConfiguration` when they have mistakes, or can't be merged; a fault when the forge does not
    ///   answer.
    public func jobs(
        of pull: ThreadID,
        base: CommitSHA,
        head: CommitSHA,
        settings: SettingsSnapshot,
        generation: Int
    ) async throws -> ProwYAML {
        let repository = pull.repository
        return try await timed(repository) {
            let baseRoot = try await objects.root(of: base, in: repository)
            let headRoot = try await objects.root(of: head, in: repository)
            if headRoot == baseRoot {
                let files = try await fetch(repository).files(ConfigurationRoots(baseRoot))
                return try await read(files, of: repository, at: base, settings, generation)
            }
            let ancestor = try await objects.mergeBase(of: base, and: head, in: repository)
            let ancestorRoot = try await ancestor.asyncMap { try await objects.root(of: $0, in: repository) }
            let roots = ConfigurationRoots(
                ancestor: ancestorRoot ?? ConfigurationRoot(),
                base: baseRoot,
                head: headRoot
            )
            var files = try await fetch(repository).files(roots)
            if files.hasConflict, let merge = try await objects.testMerge(of: pull, base: base, head: head) {
                // The forge follows renames, which the merge of paths does not.
                let root = try await objects.root(of: merge, in: repository)
                files = try await fetch(repository).files(ConfigurationRoots(root))
            }
            let isOfBase = roots.ancestor == headRoot
            return try await read(files, of: repository, at: isOfBase ? base : head, settings, generation)
        }
    }

    private func fetch(_ repository: RepositoryName) -> ConfigurationFetch {
        ConfigurationFetch(objects: objects, repository: repository, limits: limits)
    }

    private func read(
        _ files: ConfigurationFiles,
        of repository: RepositoryName,
        at commit: CommitSHA,
        _ settings: SettingsSnapshot,
        _ generation: Int
    ) async throws -> ProwYAML {
        let sources = Dictionary(files.files.map { ($0.path, $0.text) }) { first, _ in first }
        guard files.findings.isEmpty else {
            throw InvalidJobConfiguration(files.findings, sources: sources, commit: commit)
        }
        let key = Key(
            repository: repository,
            files: files.files.map { "\($0.id) \($0.path)" },
            generation: generation
        )
        let answer = try await readings.answer(for: key) {
            let texts = files.files.map { (path: $0.path, text: $0.text) }
            let decoded = ProwYAML.load(texts, for: repository, settings: settings)
            return Reading(jobs: decoded.value, diagnostics: decoded.diagnostics)
        }
        count(answer, repository)
        if let jobs = answer.value.jobs { return jobs }
        throw InvalidJobConfiguration(answer.value.diagnostics, sources: sources, commit: commit)
    }

    // MARK: Metrics, by Prow's names

    private func timed(
        _ repository: RepositoryName,
        _ body: () async throws -> ProwYAML
    ) async throws -> ProwYAML {
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            Timer(label: "inRepoConfigCache_GetProwYAML_duration", dimensions: repository.dimensions)
                .record(duration: clock.now - start)
        }
        return try await body()
    }

    private func count(_ answer: CoalescingCache<Key, Reading>.Answer, _ repository: RepositoryName) {
        let dimensions = repository.dimensions
        Counter(label: "inRepoConfigCache_lookups", dimensions: dimensions).increment()
        let outcome = answer.isHit ? "inRepoConfigCache_hits" : "inRepoConfigCache_misses"
        Counter(label: outcome, dimensions: dimensions).increment()
        Counter(label: "inRepoConfigCache_evictions_forced", dimensions: dimensions).increment(by: answer.evictions)
        Gauge(label: "inRepoConfigCache_cache_usage_size").record(answer.count)
    }
}

extension RepositoryName {
    fileprivate var dimensions: [(String, String)] { [("org", owner), ("repo", name)] }
}

extension ConfigurationFiles {
    /// Whether the base and the pull request could not be merged.
    fileprivate var hasConflict: Bool { findings.contains { $0.code == ConfigurationRule.conflict.rawValue } }
}
