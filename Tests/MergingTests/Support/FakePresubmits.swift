import ForgeModel
import JobModel
import Merging
import Synchronization

/// The same presubmits for every pull request; for some a fault, or a mistake in their own configuration.
struct FakePresubmits: PresubmitSource {
    struct Mistake: Error, CustomStringConvertible {
        var description: String { ".prow.yaml:3: unknown key `always_rum`" }
    }

    var presubmits: [Presubmit]
    var mistaken: Set<Int> = []
    var invalid: Set<Int> = []

    func presubmits(for pull: PoolPullRequest, base: CommitSHA) async throws -> Presubmits {
        if mistaken.contains(pull.number) { throw Mistake() }
        if invalid.contains(pull.number) {
            let summary = #".prow.yaml:3:3: error: unknown key "alway_run""#
            throw InvalidJobConfiguration(
                commit: pull.headSHA,
                file: ".prow.yaml",
                line: 3,
                summary: summary,
                findings: [summary, "another"]
            )
        }
        return Presubmits(presubmits)
    }
}
