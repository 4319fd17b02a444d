public import ForgeModel
public import Foundation
public import PluginKit

extension DeliveryReader {
    /// A pull request as it was when first asked for, or since the last effect on it.
    public func pullRequest(_ id: ThreadID) async throws -> PullRequest {
        try await once(.pullRequest(id)) { try await client.pullRequest(id) }
    }

    /// When the bot first knew of a pull request's head.
    public func headFirstSeen(of pull: PullRequest) async throws -> Date { try await firstSeen(pull) }

    /// An issue as it was when first asked for, or since the last effect on it; nil when there is none.
    public func issue(_ id: ThreadID) async throws -> Issue? {
        try await once(.issue(id)) { try await client.issue(id) }
    }

    /// The labels on an issue or pull request; those of the pull request itself, where it was read.
    public func labels(on id: ThreadID) async throws -> [LabelName] {
        if let pull = await once.known(.pullRequest(id), as: PullRequest.self) { return pull.labels }
        return try await once(.labels(id)) { try await client.labels(on: id) }
    }

    /// The conversation's comments, oldest first.
    public func comments(on id: ThreadID) async throws -> [Comment] {
        try await once(.comments(id)) { try await client.comments(on: id) }
    }

    /// A pull request's reviews, oldest first.
    public func reviews(of id: ThreadID) async throws -> [Review] {
        try await once(.reviews(id)) { try await client.reviews(of: id) }
    }

    /// A pull request's comments on lines, oldest first.
    public func reviewComments(of id: ThreadID) async throws -> [Comment] {
        try await once(.reviewComments(id)) { try await client.reviewComments(of: id) }
    }

    /// The files that a pull request changes.
    public func changedFiles(of id: ThreadID) async throws -> [ChangedFile] {
        try await once(.changedFiles(id)) { try await client.changedFiles(of: id) }
    }

    /// A pull request's commits, oldest first; at most 250.
    public func commits(of id: ThreadID) async throws -> [Commit] {
        try await once(.commits(id)) { try await client.commits(of: id) }
    }

    /// The labels that were put on and taken off, oldest first.
    public func labelChanges(on id: ThreadID) async throws -> [LabelChange] {
        try await once(.labelChanges(id)) { try await client.labelChanges(on: id) }
    }
}
