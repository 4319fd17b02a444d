public import Foundation
public import PluginKit

/// A forge in memory: a table of facts that answers a plugin's reads, and remembers what was asked.
///
/// It only answers. What plugins want done comes back as effects, which a test compares.
public final class FakeForge: ForgeReader, @unchecked Sendable {
    /// The facts. A test sets them before it hands the forge out.
    public struct Facts: Sendable {
        public var pullRequests: [ThreadID: PullRequest] = [:]
        /// When heads were first seen; long ago unless said otherwise.
        public var headsFirstSeen: [CommitSHA: Date] = [:]
        public var labels: [ThreadID: [LabelName]] = [:]
        public var repositoryLabels: [RepositoryName: [LabelName]] = [:]
        public var comments: [ThreadID: [Comment]] = [:]
        public var reviews: [ThreadID: [Review]] = [:]
        public var reviewComments: [ThreadID: [Comment]] = [:]
        public var changedFiles: [ThreadID: [ChangedFile]] = [:]
        public var labelChanges: [ThreadID: [LabelChange]] = [:]
        /// Members by organisation.
        public var members: [String: Set<Login>] = [:]
        public var collaborators: [RepositoryName: Set<Login>] = [:]
        /// Members by `org/slug`; a team's display name is its slug unless ``teamNames`` says otherwise.
        public var teams: [String: [Login]] = [:]
        /// Display names by `org/slug`.
        public var teamNames: [String: String] = [:]
        public var mergedPullRequestCounts: [Login: Int] = [:]
        /// Heads by `owner/name:branch`.
        public var heads: [String: CommitSHA] = [:]
        public var trees: [CommitSHA: String] = [:]
        public var statuses: [CommitSHA: [CommitStatus]] = [:]
        /// Texts by `path@ref`.
        public var files: [String: String] = [:]
        /// Reads that fail, by the name that ``FakeForge/reads`` records.
        public var failing: Set<String> = []

        /// Makes an empty table.
        public init() {}
    }

    /// A read that a test told to fail.
    public struct Unavailable: Error {}

    private let lock = NSLock()
    private let facts: Facts
    private var asked: [String] = []

    /// Makes a forge of facts.
    public init(_ facts: Facts = Facts()) {
        self.facts = facts
    }

    /// The reads that were made, in order, by function name.
    public var reads: [String] { lock.withLock { asked } }

    private func read<Value>(_ name: String, _ value: (Facts) -> Value) throws -> Value {
        lock.withLock { asked.append(name) }
        if facts.failing.contains(name) { throw Unavailable() }
        return value(facts)
    }

    public func pullRequest(_ id: ThreadID) async throws -> PullRequest {
        guard let pull = try read("pullRequest", { $0.pullRequests[id] }) else { throw Unavailable() }
        return pull
    }

    public func headFirstSeen(of pull: PullRequest) async throws -> Date {
        try read("headFirstSeen") { $0.headsFirstSeen[pull.head.sha] ?? .distantPast }
    }

    public func labels(on id: ThreadID) async throws -> [LabelName] { try read("labels(on:)") { $0.labels[id] ?? [] } }

    public func labels(in repository: RepositoryName) async throws -> [LabelName] {
        try read("labels(in:)") { $0.repositoryLabels[repository] ?? [] }
    }

    public func comments(on id: ThreadID) async throws -> [Comment] { try read("comments") { $0.comments[id] ?? [] } }

    public func reviews(of id: ThreadID) async throws -> [Review] { try read("reviews") { $0.reviews[id] ?? [] } }

    public func reviewComments(of id: ThreadID) async throws -> [Comment] {
        try read("reviewComments") { $0.reviewComments[id] ?? [] }
    }

    public func changedFiles(of id: ThreadID) async throws -> [ChangedFile] {
        try read("changedFiles") { $0.changedFiles[id] ?? [] }
    }

    public func labelChanges(on id: ThreadID) async throws -> [LabelChange] {
        try read("labelChanges") { $0.labelChanges[id] ?? [] }
    }

    public func isMember(_ login: Login, of organization: String) async throws -> Bool {
        try read("isMember(of:)") { $0.members[organization]?.contains(login) ?? false }
    }

    public func isCollaborator(_ login: Login, in repository: RepositoryName) async throws -> Bool {
        try read("isCollaborator") { $0.collaborators[repository]?.contains(login) ?? false }
    }

    public func isMember(_ login: Login, ofTeam slug: String, in organization: String) async throws -> Bool {
        try read("isMember(ofTeam:)") { $0.teams["\(organization)/\(slug)"]?.contains(login) ?? false }
    }

    public func members(ofTeamNamed name: String, in organization: String) async throws -> [Login]? {
        try read("members(ofTeamNamed:)") { facts in
            facts.teams.first { key, _ in
                key.hasPrefix("\(organization)/")
                    && (facts.teamNames[key] ?? String(key.dropFirst(organization.count + 1))) == name
            }?.value
        }
    }

    public func mergedPullRequestCount(by login: Login, in organization: String) async throws -> Int {
        try read("mergedPullRequestCount") { $0.mergedPullRequestCounts[login] ?? 0 }
    }

    public func head(ofBranch branch: String, in repository: RepositoryName) async throws -> CommitSHA {
        guard let head = try read("head", { $0.heads["\(repository):\(branch)"] }) else { throw Unavailable() }
        return head
    }

    public func tree(of commit: CommitSHA, in repository: RepositoryName) async throws -> String {
        guard let tree = try read("tree", { $0.trees[commit] }) else { throw Unavailable() }
        return tree
    }

    public func statuses(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        try read("statuses") { $0.statuses[commit] ?? [] }
    }

    public func file(_ path: String, in repository: RepositoryName, at ref: String) async throws -> String? {
        try read("file") { $0.files["\(path)@\(ref)"] }
    }
}
