import ForgeModel
import Foundation
import GitHubForge
import InRepoConfig
import JobEngine
import JobModel
import Merging
import PluginKit
import Settings

/// Reads job configuration: the central one, and what repositories bring in `.prow.yaml` or below `.prow/`.
final class JobCatalogue: JobReader, PresubmitSource {
    private let reader: InRepoConfigReader
    private let settings: CurrentSettings
    private let trust: AuthorTrust
    private let store: any JobStore

    init(reader: InRepoConfigReader, settings: CurrentSettings, trust: AuthorTrust, store: any JobStore) {
        self.store = store
        self.reader = reader
        self.settings = settings
        self.trust = trust
    }

    func centralPresubmits(in repository: RepositoryName) -> Presubmits {
        settings.current.jobs.presubmits(for: repository)
    }

    func centralPostsubmits(in repository: RepositoryName) -> [Postsubmit] {
        settings.current.jobs.postsubmits(for: repository)
    }

    func lastSuccess(ofPeriodic name: String) async throws -> Date? {
        var query = JobQuery()
        query.job = name
        query.type = .periodic
        query.states = [.success]
        query.limit = 1
        return try await store.jobs(query).jobs.first?.status.completionTime
    }

    func mayBringJobs(_ repository: RepositoryName) -> Bool {
        settings.current.bot.inRepoConfig.isEnabled(for: repository)
    }

    func mayHaveJobs(_ repository: RepositoryName) -> Bool {
        mayBringJobs(repository) || !centralPresubmits(in: repository).isEmpty
    }

    func presubmits(for pull: PullRequest, baseSHA: CommitSHA, isTrusted: Bool) async throws -> Presubmits {
        try await presubmits(of: pull.id, base: baseSHA, head: isTrusted ? pull.head.sha : nil)
    }

    func presubmits(for pull: PoolPullRequest, base: CommitSHA) async throws -> Presubmits {
        guard mayBringJobs(pull.repository) else { return centralPresubmits(in: pull.repository) }
        let isTrusted = try await trust.trusts(pull, jobs: self)
        return try await presubmits(of: pull.id, base: base, head: isTrusted ? pull.headSHA : nil)
    }

    /// The presubmits of a base commit, with a head merged into it unless that is nil.
    private func presubmits(
        of pull: ThreadID,
        base: CommitSHA,
        head: CommitSHA?
    ) async throws -> Presubmits {
        let repository = pull.repository
        let (settings, generation) = settings.numbered
        let central = settings.jobs.presubmits(for: repository)
        guard settings.bot.inRepoConfig.isEnabled(for: repository) else { return central }
        let own =
            if let head {
                try await reader.jobs(of: pull, base: base, head: head, settings: settings, generation: generation)
            } else {
                try await reader.jobs(of: repository, at: base, settings: settings, generation: generation)
            }
        return central.appending(own.presubmits)
    }

    func postsubmits(in repository: RepositoryName, at sha: CommitSHA) async throws -> [Postsubmit] {
        let (settings, generation) = settings.numbered
        let central = settings.jobs.postsubmits(for: repository)
        guard settings.bot.inRepoConfig.isEnabled(for: repository) else { return central }
        let own = try await reader.jobs(of: repository, at: sha, settings: settings, generation: generation)
        return central + own.postsubmits
    }
}
