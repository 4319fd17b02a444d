public import Foundation

extension SimulatorState {
    /// A repository and all that belongs to it, apart from its git contents.
    public struct Repository: Codable, Sendable, Equatable {
        /// The number of the repository.
        public let id: Int
        /// The login of its owner.
        public let owner: String
        /// Its name without the owner.
        public let name: String
        /// The text about it.
        public var description: String?
        /// Whether only those with a permission see it.
        public var isPrivate = false
        /// Whether it is read-only.
        public var isArchived = false
        /// The `owner/name` that it was forked from; nil for one that is no fork.
        public var parent: String?
        /// The branch that pull requests go to unless they say otherwise.
        public var defaultBranch = "main"
        /// The ways in which pull requests may be merged.
        public var mergeMethods: Set<MergeMethod> = [.merge, .squash, .rebase]
        /// Whether the branch of a pull request is deleted once it is merged.
        public var deletesBranchOnMerge = false
        /// Words about its subject.
        public var topics: [String] = []
        /// Its labels, in the order in which they were made.
        public internal(set) var labels: [Label] = []
        /// Its milestones, in the order of their numbers.
        public internal(set) var milestones: [Milestone] = []
        /// What users may do in it by invitation, by login.
        public internal(set) var collaborators: [String: Permission] = [:]
        /// Its issues and pull requests, by number.
        public internal(set) var issues: [Int: Issue] = [:]
        /// The number that the next issue or pull request gets.
        public internal(set) var nextNumber = 1
        /// The statuses of commits, oldest first, by commit.
        public internal(set) var statuses: [String: [CommitStatus]] = [:]
        /// Its check runs, oldest first.
        public internal(set) var checkRuns: [CheckRun] = []
        /// Its runs of GitHub Actions, oldest first.
        public internal(set) var workflowRuns: [WorkflowRun] = []
        /// The rules of protected branches, by branch.
        public internal(set) var protections: [String: BranchProtection] = [:]
        /// Where its branches are, by name without `refs/heads/`; kept equal to git's.
        public internal(set) var branches: [String: String] = [:]
        /// When it was made.
        public let createdAt: Date
        /// When something about it changed last.
        public internal(set) var updatedAt: Date
        /// When something was pushed last.
        public internal(set) var pushedAt: Date

        /// `owner/name`.
        public var fullName: String { "\(owner)/\(name)" }

        /// Its pull requests in the order of their numbers.
        public var pullRequests: [Issue] {
            issues.values.filter { $0.pullRequest != nil }.sorted { $0.number < $1.number }
        }

        /// The label of this name, without regard to case; nil where there is none.
        public func label(_ name: String) -> Label? {
            labels.first { $0.name.lowercased() == name.lowercased() }
        }
    }

    /// A way to merge a pull request.
    public enum MergeMethod: String, Codable, Sendable {
        case merge, squash, rebase
    }

    /// A label that a repository has.
    public struct Label: Codable, Sendable, Equatable {
        /// The number of the label.
        public let id: Int
        /// The name of the label.
        public var name: String
        /// Six hexadecimal digits, without a number sign.
        public var color: String
        /// The text about it.
        public var description: String?
    }

    /// A milestone of a repository.
    public struct Milestone: Codable, Sendable, Equatable {
        /// The number of the milestone on the whole forge.
        public let id: Int
        /// The number of the milestone in its repository.
        public let number: Int
        /// The name of the milestone.
        public var title: String
        /// The text about it.
        public var description: String?
        /// Who made it.
        public let creator: String
        /// When it is due.
        public var dueOn: Date?
        /// When it was made.
        public let createdAt: Date
        /// When it was changed last.
        public var updatedAt: Date
        /// When it was closed; nil while it is open.
        public var closedAt: Date?
    }
}
