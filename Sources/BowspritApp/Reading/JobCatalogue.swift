import ForgeModel
import GitHubForge
import JobModel
import Merging
import PluginKit
import Settings
import Synchronization
import YAML

/// Reads job configuration: the central one, and what repositories bring in `.prow.yaml`.
final class JobCatalogue: JobReader, PresubmitSource {
    private static let capacity = 500

    private let client: GitHubClient
    private let settings: CurrentSettings
    /// What a commit's own configuration says never changes; the central defaults that complete it may.
    private let texts = Mutex<[String: [String: String]]>([:])

    init(client: GitHubClient, settings: CurrentSettings) {
        self.client = client
        self.settings = settings
    }

    func centralPresubmits(in repository: RepositoryName) -> Presubmits {
        settings.current.jobs.presubmits(for: repository)
    }

    func centralPostsubmits(in repository: RepositoryName) -> [Postsubmit] {
        settings.current.jobs.postsubmits(for: repository)
    }

    func mayHaveJobs(_ repository: RepositoryName) -> Bool {
        let settings = settings.current
        return settings.bot.inRepoConfig.isEnabled(for: repository)
            || !settings.jobs.presubmits(for: repository).isEmpty
    }

    func presubmits(for pull: PullRequest, baseSHA: CommitSHA) async throws -> Presubmits {
        try await presubmits(in: pull.repository, at: pull.head.sha)
    }

    /// All presubmits for a head: the central ones, and its own.
    func presubmits(in repository: RepositoryName, at head: CommitSHA) async throws -> Presubmits {
        let own = try await jobs(in: repository, at: head)
        return centralPresubmits(in: repository).appending(own.presubmits)
    }

    func presubmits(for pull: PoolPullRequest, base: CommitSHA) async throws -> Presubmits {
        try await presubmits(in: pull.repository, at: pull.headSHA)
    }

    func postsubmits(in repository: RepositoryName, at sha: CommitSHA) async throws -> [Postsubmit] {
        let own = try await jobs(in: repository, at: sha)
        return settings.current.jobs.postsubmits(for: repository) + own.postsubmits
    }

    private func jobs(in repository: RepositoryName, at sha: CommitSHA) async throws -> ProwYAML {
        let settings = settings.current
        guard settings.bot.inRepoConfig.isEnabled(for: repository) else { return ProwYAML() }
        let files = try await files(in: repository, at: sha).sorted { $0.key < $1.key }
        guard !files.isEmpty else { return ProwYAML() }
        let read = ProwYAML.load(files.map { (path: $0.key, text: $0.value) }, for: repository, settings: settings)
        if let jobs = read.value { return jobs }
        let mistakes = read.diagnostics.prefix(10).map { "- `\($0)`" }.joined(separator: "\n")
        throw Refusal("The job configuration at \(sha.short) has mistakes, so no job of it runs:\n\n\(mistakes)")
    }

    private func files(in repository: RepositoryName, at sha: CommitSHA) async throws -> [String: String] {
        let key = "\(repository.fullName.lowercased())@\(sha)"
        if let known = texts.withLock({ $0[key] }) { return known }
        var files: [String: String] = [:]
        let folder = try await client.files(at: sha, in: repository).files.filter { file in
            file.path.hasPrefix("\(ProwYAML.directoryName)/")
                && (file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml"))
        }
        for file in folder.prefix(Self.filesPerCommit) {
            files[file.path] = try await client.blob(file.blob, in: repository)
        }
        if files.isEmpty, let text = try await client.file(ProwYAML.fileName, in: repository, at: sha.text) {
            files[ProwYAML.fileName] = text
        }
        texts.withLock { texts in
            if texts.count >= Self.capacity { texts.removeAll() }
            texts[key] = files
        }
        return files
    }

    private static let filesPerCommit = 200
}
