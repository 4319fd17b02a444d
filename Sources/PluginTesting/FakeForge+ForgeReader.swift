public import Foundation
public import PluginKit

// The protocol says what each of these does.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FakeForge: ForgeReader {
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

    public func issue(_ id: ThreadID) async throws -> Issue? {
        try read("issue") { $0.issues[id] ?? $0.pullRequests[id].map { Issue($0) } }
    }

    public func commits(of id: ThreadID) async throws -> [Commit] { try read("commits") { $0.commits[id] ?? [] } }

    public func permission(of login: Login, in repository: RepositoryName) async throws -> RepositoryPermission {
        try read("permission") { $0.permissions[repository]?[login] ?? .none }
    }

    public func isMember(_ login: Login, ofTeam id: Int) async throws -> Bool {
        try read("isMember(ofTeamNumber:)") { $0.numberedTeams[id]?.contains(login) ?? false }
    }

    public func pullRequestNumbers(by login: Login, in repository: RepositoryName) async throws -> [Int] {
        try read("pullRequestNumbers") { $0.pullRequestNumbers[login] ?? [] }
    }

    public func isBusy(_ login: Login) async throws -> Bool { try read("isBusy") { $0.busy.contains(login) } }

    public func repository(_ name: RepositoryName) async throws -> Repository? {
        try read("repository") { $0.repositories[name] }
    }

    public func milestones(in repository: RepositoryName) async throws -> [Milestone] {
        try read("milestones") { $0.milestones[repository] ?? [] }
    }

    public func refs(startingWith prefix: String, in repository: RepositoryName) async throws -> [String] {
        try read("refs") { $0.refs[repository]?.filter { $0.hasPrefix(prefix) } ?? [] }
    }

    public func requiredContexts(ofBranch branch: String, in repository: RepositoryName) async throws -> [String] {
        try read("requiredContexts") { $0.requiredContexts["\(repository):\(branch)"] ?? [] }
    }

    public func openPullRequests(onto branch: String, in repository: RepositoryName) async throws -> [PullRequest] {
        try read("openPullRequests(onto:)") { facts in
            facts.pullRequests.values
                .filter { $0.state == .open && $0.base.name == branch && $0.repository == repository }
                .sorted { $0.number < $1.number }
        }
    }

    public func openPullRequests(withHead sha: CommitSHA, in repository: RepositoryName) async throws -> [PullRequest] {
        try read("openPullRequests(withHead:)") { facts in
            facts.pullRequests.values
                .filter { $0.state == .open && $0.head.sha == sha && $0.repository == repository }
                .sorted { $0.number < $1.number }
        }
    }

    public func checkRuns(of commit: CommitSHA, in repository: RepositoryName) async throws -> [CheckRun] {
        try read("checkRuns") { $0.checkRuns[commit] ?? [] }
    }

    public func mergeBase(
        of one: String,
        and other: String,
        in repository: RepositoryName
    ) async throws -> CommitSHA {
        guard let base = try read("mergeBase", { $0.mergeBases["\(one)...\(other)"] }) else { throw Unavailable() }
        return base
    }

    public func blame(of path: String, in repository: RepositoryName, at ref: String) async throws -> [BlamedLines] {
        try read("blame") { $0.blame["\(path)@\(ref)"] ?? [] }
    }
}
