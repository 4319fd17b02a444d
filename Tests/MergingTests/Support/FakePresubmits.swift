import ForgeModel
import JobModel
import Merging
import Synchronization

/// The same presubmits for every pull request, or a mistake for those with one.
struct FakePresubmits: PresubmitSource {
    struct Mistake: Error, CustomStringConvertible {
        var description: String { ".prow.yaml:3: unknown key `always_rum`" }
    }

    var presubmits: [Presubmit]
    var mistaken: Set<Int> = []

    func presubmits(for pull: PoolPullRequest, base: CommitSHA) async throws -> Presubmits {
        if mistaken.contains(pull.number) { throw Mistake() }
        return Presubmits(presubmits)
    }
}
