public import Foundation

extension SimulatorState {
    /// What a pull request has beyond an issue.
    public struct PullRequest: Codable, Sendable, Equatable {
        /// One end of a pull request.
        public struct End: Codable, Sendable, Equatable {
            /// The `owner/name` of the repository.
            public let repository: String
            /// The branch, without `refs/heads/`.
            public internal(set) var ref: String
            /// The commit. At the base, the one that the branch had when the pull request was opened or its head was pushed last.
            public internal(set) var sha: String
        }

        /// The number of the pull request on the whole forge.
        public let id: Int
        /// Where it comes from.
        public internal(set) var head: End
        /// Where it goes to.
        public internal(set) var base: End
        /// Whether it isn't ready for review.
        public internal(set) var isDraft = false
        /// When it was merged; nil before.
        public internal(set) var mergedAt: Date?
        /// Who merged it.
        public internal(set) var mergedBy: String?
        /// The commit that merged it; before that, the test merge at `refs/pull/N/merge`.
        public internal(set) var mergeCommit: String?
        /// Whether git can merge it into the current base.
        public internal(set) var isMergeable = true
        /// Whether the head lacks commits of the current base.
        public internal(set) var isBehind = false
        /// How many commits it has.
        public internal(set) var commits = 0
        /// How many lines it adds.
        public internal(set) var additions = 0
        /// How many lines it takes away.
        public internal(set) var deletions = 0
        /// How many files it changes.
        public internal(set) var changedFiles = 0
        /// The logins of those asked for a review who haven't given one since.
        public internal(set) var requestedReviewers: [String] = []
        /// The slugs of the teams asked for a review.
        public internal(set) var requestedTeams: [String] = []
        /// The reviews, oldest first.
        public internal(set) var reviews: [Review] = []
        /// The comments on lines, oldest first.
        public internal(set) var reviewComments: [ReviewComment] = []
    }

    /// A review of a pull request.
    public struct Review: Codable, Sendable, Equatable {
        /// The outcome, in GitHub's words.
        public enum State: String, Codable, Sendable {
            case approved = "APPROVED"
            case changesRequested = "CHANGES_REQUESTED"
            case commented = "COMMENTED"
            case dismissed = "DISMISSED"
            case pending = "PENDING"
        }

        /// The number of the review.
        public let id: Int
        /// Who wrote it.
        public let author: String
        /// The text.
        public internal(set) var body: String
        /// The outcome.
        public internal(set) var state: State
        /// The commit that was reviewed.
        public let commit: String
        /// When it was submitted; nil while it is pending.
        public internal(set) var submittedAt: Date?
    }

    /// A comment on a line of a pull request.
    public struct ReviewComment: Codable, Sendable, Equatable {
        /// The number of the comment.
        public let id: Int
        /// The review that it is part of.
        public let review: Int
        /// The comment that it answers.
        public let inReplyTo: Int?
        /// Who wrote it.
        public let author: String
        /// The text.
        public internal(set) var body: String
        /// The file.
        public let path: String
        /// The line in the new file, or in the old one with side `LEFT`; nil for a comment on the whole file.
        public let line: Int?
        /// `RIGHT` for the new file, `LEFT` for the old one.
        public let side: String
        /// The commit that was commented on.
        public let commit: String
        /// The part of the diff that it is about.
        public let diffHunk: String
        /// The reactions to it.
        public internal(set) var reactions: [Reaction] = []
        /// When it was written.
        public let createdAt: Date
        /// When it was changed last.
        public internal(set) var updatedAt: Date
    }
}
