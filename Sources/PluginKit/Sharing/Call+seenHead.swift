public import ForgeModel
import Foundation

extension Call {
    /// Whether a pull request's head is one that the author of a text may have looked at: the newest one that was
    /// public when the text was written.
    ///
    /// A review and a comment on a line carry the head that they were shown with. For a comment in the conversation
    /// times decide: the bot's own record of when it first knew of a head, and GitHub's of the comment, in whole
    /// seconds. The head that a pull request was opened with was there before any comment.
    ///
    /// - Throws: A fault when it cannot be found out.
    public func couldSeeHead(of pull: PullRequest, when text: TextEvent) async throws -> Bool {
        if let seen = text.seenHead { return seen == pull.head.sha }
        guard let writtenAt = text.writtenAt else { return false }
        let firstSeen = try await forge.headFirstSeen(of: pull)
        return firstSeen.timeIntervalSinceReferenceDate.rounded(.down) < writtenAt.timeIntervalSinceReferenceDate
    }

    /// Makes sure that a person does not vouch for commits that they have not seen.
    ///
    /// - Throws: ``Refusal`` when the head was pushed after the text was written; a fault when it cannot be found out.
    public func checkHeadWasSeen(_ pull: PullRequest, when text: TextEvent) async throws {
        guard try await !couldSeeHead(of: pull, when: text) else { return }
        throw Refusal(
            """
            The head of this pull request is \(pull.head.sha.short), which was pushed after your comment or at the same \
            time. Look at it, then say it again.
            """
        )
    }
}
