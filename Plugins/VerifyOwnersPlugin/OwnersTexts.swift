import PluginKit

/// The texts of files before a pull request, and as they would be after it.
struct OwnersTexts {
    private let pull: PullRequest
    private let forge: any ForgeReader
    private let commit: CommitSHA

    /// How long the forge is given to make the test merge.
    private static let patience = Duration.seconds(120)

    /// Chooses the commit to look at: the test merge of the head with its base, or the head where they conflict.
    ///
    /// While the forge does not say whether they do, a test merge is that of an older head.
    ///
    /// - Throws: `Postponed` when the forge has not made the test merge yet.
    init(of pull: PullRequest, _ call: Call) throws {
        if pull.isMergeable == nil, call.waited < Self.patience {
            throw Postponed(by: .seconds(10), until: "the test merge of \(pull.id) is made")
        }
        self.pull = pull
        forge = call.forge
        commit = pull.isMergeable == true ? pull.mergeCommit ?? pull.head.sha : pull.head.sha
    }

    /// The text of a file after the pull request; nil when there is none.
    func now(at path: String) async throws -> String? {
        try await forge.file(path, in: pull.repository, at: commit.text)
    }

    /// The text of a changed file on the base branch; nil when there is none.
    func before(_ file: ChangedFile) async throws -> String? {
        guard file.change != .added else { return nil }
        return try await forge.file(file.previousPath ?? file.path, in: pull.repository, at: pull.base.name)
    }
}
