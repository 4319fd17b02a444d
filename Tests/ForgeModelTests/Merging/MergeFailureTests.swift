import ForgeModel
import Testing

@Suite struct MergeFailureTests {
    private static let modified = "Base branch was modified. Review and try the merge again."
    private static let notAuthorized = "You're not authorized to push to this branch. Visit the documentation"
    private static let noMergeCommits = "Merge commits are not allowed on this repository."

    @Test(arguments: [
        (405, modified, MergeFailure.baseModified),
        (405, notAuthorized, .pushNotAllowed(notAuthorized)),
        (405, noMergeCommits, .methodNotAllowed(noMergeCommits)),
        (405, "Pull Request is not mergeable", .unmergeable("Pull Request is not mergeable")),
        (409, "Head branch was modified. Review and try the merge again.", .headModified),
        (500, "oops", .other("500 oops")),
    ])
    func eachAnswerHasItsMeaning(status: Int, message: String, failure: MergeFailure) {
        #expect(MergeFailure(status: status, message: message) == failure)
    }
}
