public import Foundation

extension SimulatorState {
    /// An issue, or the part of a pull request that it shares with issues.
    public struct Issue: Codable, Sendable, Equatable {
        /// The number of the issue on the whole forge.
        public let id: Int
        /// The number of the issue in its repository.
        public let number: Int
        /// The title.
        public var title: String
        /// The text; nil where none was written.
        public var body: String?
        /// Who opened it.
        public let author: String
        /// Whether it is open.
        public internal(set) var isOpen = true
        /// Why it was closed or opened again: `completed`, `not_planned`, `duplicate` or `reopened`.
        public internal(set) var stateReason: String?
        /// The names of its labels, in the order in which they were added.
        public internal(set) var labels: [String] = []
        /// The logins of those who should work on it.
        public internal(set) var assignees: [String] = []
        /// The number of its milestone.
        public internal(set) var milestone: Int?
        /// Whether only those with write permission may comment.
        public internal(set) var isLocked = false
        /// Why it is locked.
        public internal(set) var lockReason: String?
        /// Whether it is kept on top of the list of issues.
        public internal(set) var isPinned = false
        /// The comments, oldest first.
        public internal(set) var comments: [Comment] = []
        /// The reactions to its text.
        public internal(set) var reactions: [Reaction] = []
        /// What happened to it, oldest first.
        public internal(set) var events: [Event] = []
        /// What it has as a pull request; nil for an issue.
        public internal(set) var pullRequest: PullRequest?
        /// When it was opened.
        public let createdAt: Date
        /// When something about it changed last.
        public internal(set) var updatedAt: Date
        /// When it was closed; nil while it is open.
        public internal(set) var closedAt: Date?
        /// Who closed it.
        public internal(set) var closedBy: String?
    }

    /// A comment on an issue or a pull request.
    public struct Comment: Codable, Sendable, Equatable {
        /// The number of the comment.
        public let id: Int
        /// Who wrote it.
        public let author: String
        /// The text.
        public var body: String
        /// The reactions to it.
        public internal(set) var reactions: [Reaction] = []
        /// When it was written.
        public let createdAt: Date
        /// When it was changed last.
        public internal(set) var updatedAt: Date
    }

    /// An emoji below an issue or a comment.
    public struct Reaction: Codable, Sendable, Equatable {
        /// GitHub's names of the emoji that there are.
        public static let contents = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"]

        /// The number of the reaction.
        public let id: Int
        /// Who reacted.
        public let author: String
        /// One of ``contents``.
        public let content: String
        /// When.
        public let createdAt: Date
    }

    /// Something that happened to an issue or pull request.
    public struct Event: Codable, Sendable, Equatable {
        /// The number of the event.
        public let id: Int
        /// GitHub's name of what happened, such as `labeled`.
        public let name: String
        /// Who did it.
        public let actor: String
        /// When.
        public let createdAt: Date
        /// The label that was added or removed.
        public var label: Label?
        /// The user who was assigned, or whose review was requested.
        public var subject: String?
        /// The slug of the team whose review was requested.
        public var team: String?
        /// The title of the milestone.
        public var milestone: String?
        /// The commit of a merge, or the head after a push.
        public var commit: String?
        /// The title before and after.
        public var rename: Rename?
        /// The review that was dismissed.
        public var review: Int?
    }

    /// A change of a title.
    public struct Rename: Codable, Sendable, Equatable {
        /// The title before.
        public let from: String
        /// The title after.
        public let to: String
    }
}
