public import Foundation
public import PluginKit

/// The same jobs for every repository.
public struct FakeJobs: JobReader {
    /// Presubmits of the central configuration.
    public var central: Presubmits
    /// Presubmits of `.prow.yaml`.
    public var inRepository: [Presubmit]
    /// Postsubmits of the central configuration.
    public var postsubmits: [Postsubmit]
    /// What is wrong with `.prow.yaml`; nil for nothing.
    public var mistake: InvalidJobConfiguration?
    /// When periodic jobs last succeeded, by name.
    public var lastSuccess: [String: Date] = [:]

    /// Makes a catalogue.
    public init(
        central: [Presubmit] = [],
        inRepository: [Presubmit] = [],
        postsubmits: [Postsubmit] = [],
        mistake: InvalidJobConfiguration? = nil
    ) {
        self.central = Presubmits(central)
        self.inRepository = inRepository
        self.postsubmits = postsubmits
        self.mistake = mistake
    }

    /// The central ones, whatever the repository.
    public func centralPresubmits(in repository: RepositoryName) -> Presubmits { central }

    /// The central ones, whatever the repository.
    public func centralPostsubmits(in repository: RepositoryName) -> [Postsubmit] { postsubmits }

    /// The central ones and, for those who are trusted, those of `.prow.yaml`: as if the pull request brought it.
    ///
    /// - Throws: The mistake in `.prow.yaml`, if there is one.
    public func presubmits(for pull: PullRequest, baseSHA: CommitSHA, isTrusted: Bool) async throws -> Presubmits {
        guard isTrusted else { return central }
        if let mistake { throw mistake }
        return central.appending(inRepository)
    }

    /// The central ones, whatever was pushed.
    ///
    /// - Throws: The mistake in `.prow.yaml`, if there is one.
    public func postsubmits(in repository: RepositoryName, at sha: CommitSHA) async throws -> [Postsubmit] {
        if let mistake { throw mistake }
        return postsubmits
    }

    /// What was given.
    public func lastSuccess(ofPeriodic name: String) async throws -> Date? { lastSuccess[name] }

    /// Whether there are jobs in `.prow.yaml`, or a mistake.
    public func mayBringJobs(_ repository: RepositoryName) -> Bool { !inRepository.isEmpty || mistake != nil }

    /// Whether there are any, or a `.prow.yaml` that has a mistake.
    public func mayHaveJobs(_ repository: RepositoryName) -> Bool {
        !(central.isEmpty && inRepository.isEmpty && postsubmits.isEmpty) || mistake != nil
    }
}
