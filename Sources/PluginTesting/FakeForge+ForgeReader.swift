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
}
