import PluginKit

/// Tells people on a pull request whether the job configuration that the repository brings has mistakes: in one comment
/// that is kept current, and in a status of the head.
struct ConfigurationReport {
    private static let noticeKey = InvalidJobConfiguration.context

    private let pull: PullRequest
    private let mistake: InvalidJobConfiguration?
    private let call: Call

    init(_ candidates: CandidateJobs, _ call: Call) {
        pull = candidates.pull
        mistake = candidates.mistake
        self.call = call
    }

    /// What makes comment and status true.
    ///
    /// - Parameter isFirst: Whether nothing can have been told before.
    /// - Throws: A fault when the forge does not answer.
    func effects(isFirst: Bool = false) async throws -> [Effect] {
        guard call.jobs.mayBringJobs(pull.repository) else { return [] }
        if let mistake {
            let status = Effect.setStatus(mistake.status(pull.repository, call), on: pull.head.sha, in: pull.repository)
            guard try await isHeadCurrent() else { return [status] }
            return [status, notice(text(mistake))]
        }
        guard !isFirst, let standing = try await standingNotice(), try await isHeadCurrent() else { return [] }
        // The comment names the head that has the status; a head that came later has none.
        let isOfThisHead = standing.body.contains(pull.head.sha.text)
        let status = Effect.setStatus(.validConfiguration, on: pull.head.sha, in: pull.repository)
        return (isOfThisHead ? [status] : []) + [notice(nil)]
    }

    private func notice(_ body: String?) -> Effect {
        .setNotice(Notice(key: Self.noticeKey, body: body), on: pull.id)
    }

    private func standingNotice() async throws -> Comment? {
        let marker = Notice(key: Self.noticeKey, body: nil).marker
        return try await call.forge.comments(on: pull.id)
            .last { call.isBot($0.author.login) && $0.body.hasSuffix(marker) }
    }

    /// Whether no commits came while the event waited; otherwise the comment is for the event that tells of them.
    private func isHeadCurrent() async throws -> Bool {
        try await call.forge.pullRequest(pull.id).head.sha == pull.head.sha
    }

    private func text(_ mistake: InvalidJobConfiguration) -> String {
        let isOfPull = mistake.commit == pull.head.sha
        let place =
            isOfPull
            ? "that this pull request brings, at \(link(pull.head.sha)),"
            : "of `\(pull.base.name)`, at \(link(mistake.commit)),"
        let help =
            isOfPull
            ? "Mend it and push. Then this comment goes away."
            : "When `\(pull.base.name)` is mended, comment `/test all`. Then this comment goes away. The status is on "
                + "\(link(pull.head.sha))."
        return """
            The job configuration \(place) has mistakes. No job in it runs; jobs of the central configuration do.

            \(mistake.fencedFindings)

            \(help)
            """
    }

    private func link(_ sha: CommitSHA) -> String {
        "[\(sha.short)](\(call.webURL)/\(pull.repository)/commit/\(sha))"
    }
}
