public import Foundation
public import PluginKit
import Synchronization

/// A forge in memory: a table of facts that answers a plugin's reads, and remembers what was asked.
///
/// It only answers. What plugins want done comes back as effects, which a test compares. A world that goes on while a
/// plugin reads is made by ``change(_:)`` and `beforeRead`.
public final class FakeForge: Sendable {
    /// The facts. A test sets them before it hands the forge out.
    public struct Facts: Sendable {
        /// Pull requests as they are now.
        public var pullRequests: [ThreadID: PullRequest] = [:]
        /// When heads were first seen; long ago unless said otherwise.
        public var headsFirstSeen: [CommitSHA: Date] = [:]
        /// Labels by issue or pull request.
        public var labels: [ThreadID: [LabelName]] = [:]
        /// Every label of a repository.
        public var repositoryLabels: [RepositoryName: [LabelName]] = [:]
        /// Issues as they are now; pull requests are found among these too.
        public var issues: [ThreadID: Issue] = [:]
        /// Conversations, oldest comment first.
        public var comments: [ThreadID: [Comment]] = [:]
        /// Reviews, oldest first.
        public var reviews: [ThreadID: [Review]] = [:]
        /// Comments on lines, oldest first.
        public var reviewComments: [ThreadID: [Comment]] = [:]
        /// Files that pull requests change.
        public var changedFiles: [ThreadID: [ChangedFile]] = [:]
        /// Commits of pull requests, oldest first.
        public var commits: [ThreadID: [Commit]] = [:]
        /// What happened to labels, oldest first.
        public var labelChanges: [ThreadID: [LabelChange]] = [:]
        /// Members by organisation.
        public var members: [String: Set<Login>] = [:]
        /// Collaborators by repository.
        public var collaborators: [RepositoryName: Set<Login>] = [:]
        /// Members by `org/slug`; a team's display name is its slug unless ``teamNames`` says otherwise.
        public var teams: [String: [Login]] = [:]
        /// Display names by `org/slug`.
        public var teamNames: [String: String] = [:]
        /// How many pull requests of a person were merged.
        public var mergedPullRequestCounts: [Login: Int] = [:]
        /// What people may do, by `owner/name`.
        public var permissions: [RepositoryName: [Login: RepositoryPermission]] = [:]
        /// Members of teams by number.
        public var numberedTeams: [Int: [Login]] = [:]
        /// The numbers of people's pull requests in the sample repository.
        public var pullRequestNumbers: [Login: [Int]] = [:]
        /// Who is busy.
        public var busy: Set<Login> = []
        /// Repositories that can be seen.
        public var repositories: [RepositoryName: Repository] = [:]
        /// Open milestones.
        public var milestones: [RepositoryName: [Milestone]] = [:]
        /// Full names of refs, without `refs/`.
        public var refs: [RepositoryName: [String]] = [:]
        /// Contexts that a branch's protection requires, by `owner/name:branch`.
        public var requiredContexts: [String: [String]] = [:]
        /// Heads by `owner/name:branch`.
        public var heads: [String: CommitSHA] = [:]
        /// Ids of trees by commit.
        public var trees: [CommitSHA: String] = [:]
        /// The newest status of each context.
        public var statuses: [CommitSHA: [CommitStatus]] = [:]
        /// Check runs by commit.
        public var checkRuns: [CommitSHA: [CheckRun]] = [:]
        /// Newest common commits, by `one...other`.
        public var mergeBases: [String: CommitSHA] = [:]
        /// Who wrote which lines, by `path@ref`.
        public var blame: [String: [BlamedLines]] = [:]
        /// Texts by `path@ref`.
        public var files: [String: String] = [:]
        /// Reads that fail, by the name that ``FakeForge/reads`` records.
        public var failing: Set<String> = []

        /// Makes an empty table.
        public init() {}
    }

    /// A read that a test told to fail.
    public struct Unavailable: Error {}

    private let facts: Mutex<Facts>
    private let asked = Mutex<[String]>([])
    private let beforeRead: @Sendable (String, inout Facts) -> Void

    /// Makes a forge of facts.
    ///
    /// - Parameter beforeRead: What happens in the world just before a read, which comes in by its name.
    public init(_ facts: Facts = Facts(), beforeRead: @escaping @Sendable (String, inout Facts) -> Void = { _, _ in }) {
        self.facts = Mutex(facts)
        self.beforeRead = beforeRead
    }

    /// The reads that were made, in order, by function name.
    public var reads: [String] { asked.withLock(\.self) }

    /// Changes the facts, as when somebody does something on the forge.
    public func change(_ change: (inout Facts) -> Void) {
        facts.withLock { change(&$0) }
    }

    /// Answers a read, and remembers that it was made.
    func read<Value: Sendable>(_ name: String, _ value: (Facts) -> Value) throws -> Value {
        asked.withLock { $0.append(name) }
        let now = facts.withLock { facts in
            beforeRead(name, &facts)
            return facts
        }
        if now.failing.contains(name) { throw Unavailable() }
        return value(now)
    }
}
