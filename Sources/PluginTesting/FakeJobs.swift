public import PluginKit

/// The same jobs for every repository.
public struct FakeJobs: JobReader {
    /// Presubmits of the central configuration.
    public var central: [Presubmit]
    /// Presubmits of `.prow.yaml`.
    public var inRepository: [Presubmit]
    /// Postsubmits.
    public var postsubmits: [Postsubmit]

    /// Makes a catalogue.
    public init(central: [Presubmit] = [], inRepository: [Presubmit] = [], postsubmits: [Postsubmit] = []) {
        self.central = central
        self.inRepository = inRepository
        self.postsubmits = postsubmits
    }

    public func centralPresubmits(in repository: RepositoryName) -> [Presubmit] { central }

    public func presubmits(for pull: PullRequest, baseSHA: CommitSHA) async throws -> [Presubmit] {
        central + inRepository
    }

    public func postsubmits(in repository: RepositoryName, at sha: CommitSHA) async throws -> [Postsubmit] {
        postsubmits
    }

    public func mayHaveJobs(_ repository: RepositoryName) -> Bool { !(central.isEmpty && inRepository.isEmpty) }
}
