public import ForgeModel
public import Foundation

/// Something that the merger did, for people to read later.
public struct MergeRecord: Sendable, Hashable, Codable {
    /// What was done; Tide's words where it has one.
    public enum Action: String, Sendable, Hashable, Codable {
        case merge = "MERGE"
        case trigger = "TRIGGER"
        /// Merging into the branch was stopped.
        case halt = "HALT"
        /// An operator let it go on.
        case resume = "RESUME"
    }

    /// A pull request that something was done with, as it was then.
    public struct Target: Sendable, Hashable, Codable {
        /// Its number.
        public var number: Int
        /// Its title.
        public var title: String
        /// Its author.
        public var author: Login
        /// Its head.
        public var sha: CommitSHA

        /// A pull request as it is now.
        public init(_ pull: PoolPullRequest) {
            number = pull.number
            title = pull.title
            author = pull.author
            sha = pull.headSHA
        }
    }

    /// When.
    public var time: Date
    /// Where.
    public var pool: PoolID
    /// What.
    public var action: Action
    /// The commit that the branch pointed at; nil where it does not matter.
    public var base: CommitSHA?
    /// With which pull requests.
    public var targets: [Target]
    /// How it went, in one sentence.
    public var note: String
    /// Whether it did not work.
    public var isFailure: Bool

    /// Makes a record.
    public init(
        time: Date,
        pool: PoolID,
        action: Action,
        base: CommitSHA? = nil,
        targets: [Target] = [],
        note: String,
        isFailure: Bool = false
    ) {
        self.time = time
        self.pool = pool
        self.action = action
        self.base = base
        self.targets = targets
        self.note = note
        self.isFailure = isFailure
    }
}
