public import ForgeModel
public import Foundation

/// Reads of issues and pull requests.
public protocol ThreadReader: Sendable {
    /// A pull request as it is now.
    func pullRequest(_ id: ThreadID) async throws -> PullRequest
    /// When the bot first knew of a pull request's head: from an event, or else from this very read.
    ///
    /// It is never before the head was pushed, since it does not rest on the dates in commits, which their author
    /// chooses. Whoever wrote something before this moment has not seen this head.
    func headFirstSeen(of pull: PullRequest) async throws -> Date
    /// An issue as it is now, or a pull request seen as one; nil when there is none.
    func issue(_ id: ThreadID) async throws -> Issue?
    /// The labels on an issue or pull request now.
    func labels(on id: ThreadID) async throws -> [LabelName]
    /// The conversation's comments, oldest first.
    func comments(on id: ThreadID) async throws -> [Comment]
    /// A pull request's reviews, oldest first.
    func reviews(of id: ThreadID) async throws -> [Review]
    /// A pull request's comments on lines, oldest first.
    func reviewComments(of id: ThreadID) async throws -> [Comment]
    /// The files that a pull request changes.
    func changedFiles(of id: ThreadID) async throws -> [ChangedFile]
    /// A pull request's commits, oldest first; GitHub lists at most 250.
    func commits(of id: ThreadID) async throws -> [Commit]
    /// The labels that were put on and taken off an issue or pull request, oldest first.
    func labelChanges(on id: ThreadID) async throws -> [LabelChange]
}
