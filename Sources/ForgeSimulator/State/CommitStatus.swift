public import Foundation

extension SimulatorState {
    /// A status of a commit.
    public struct CommitStatus: Codable, Sendable, Equatable {
        /// The outcome, in GitHub's words.
        public enum State: String, Codable, Sendable {
            case error, failure, pending, success
        }

        /// The number of the status.
        public let id: Int
        /// The outcome.
        public let state: State
        /// The name that later statuses replace.
        public let context: String
        /// A short text.
        public let description: String?
        /// Where to read more.
        public let targetURL: String?
        /// Who set it.
        public let creator: String
        /// When it was set.
        public let createdAt: Date
    }

    /// A check run of a GitHub App on a commit.
    public struct CheckRun: Codable, Sendable, Equatable {
        /// The number of the check run.
        public let id: Int
        /// The number of the check suite that it is part of.
        public let suite: Int
        /// The name of the check.
        public internal(set) var name: String
        /// The commit.
        public let headSHA: String
        /// `queued`, `in_progress` or `completed`.
        public internal(set) var status: String
        /// The outcome, such as `success`; nil until it is completed.
        public internal(set) var conclusion: String?
        /// Where to read more.
        public internal(set) var detailsURL: String?
        /// The maker's own name for it.
        public internal(set) var externalID: String
        /// The heading of its report.
        public internal(set) var title: String?
        /// The short report.
        public internal(set) var summary: String?
        /// The long report.
        public internal(set) var text: String?
        /// The number of the app that made it.
        public let app: Int
        /// When it began.
        public internal(set) var startedAt: Date
        /// When it ended; nil until then.
        public internal(set) var completedAt: Date?
        /// Its remarks about lines; nil for none.
        public internal(set) var annotations: [CheckAnnotation]?
        /// The buttons beside it; nil for none.
        public internal(set) var actions: [CheckAction]?
    }

    /// The rules of a protected branch.
    public struct BranchProtection: Codable, Sendable, Equatable {
        /// The contexts that must be successful before a merge; nil where statuses don't matter.
        public var requiredContexts: [String]?
        /// Whether a pull request must contain the latest base before it is merged.
        public var isStrict = false
        /// How many approving reviews a merge needs; nil where reviews don't matter.
        public var requiredApprovals: Int?
        /// Whether the rules hold for administrators too.
        public var enforcesAdmins = false
        /// Those who may push: logins, slugs of teams and slugs of apps; nil where everybody with write permission may.
        public var restrictions: Restrictions?

        /// Creates rules.
        public init(
            requiredContexts: [String]? = nil,
            isStrict: Bool = false,
            requiredApprovals: Int? = nil,
            enforcesAdmins: Bool = false,
            restrictions: Restrictions? = nil
        ) {
            self.requiredContexts = requiredContexts
            self.isStrict = isStrict
            self.requiredApprovals = requiredApprovals
            self.enforcesAdmins = enforcesAdmins
            self.restrictions = restrictions
        }
    }

    /// Those who may push to a protected branch.
    public struct Restrictions: Codable, Sendable, Equatable {
        /// Their logins.
        public var users: [String]
        /// The slugs of their teams.
        public var teams: [String]
        /// The slugs of apps.
        public var apps: [String]

        /// Creates a list of those who may push.
        public init(users: [String] = [], teams: [String] = [], apps: [String] = []) {
            self.users = users
            self.teams = teams
            self.apps = apps
        }
    }
}
