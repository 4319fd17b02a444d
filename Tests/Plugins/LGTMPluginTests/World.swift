import Foundation
import LGTMPlugin
import PluginKit
import PluginTesting

/// A pull request by `ada` with the collaborators `ben` and `ada`, and the parts of it that tests vary.
struct World: Sendable {
    /// Swift Testing has a type `Comment` of its own.
    typealias Remark = Comment

    static let pull = Sample.pullRequest()
    static let tree = "aaaa"

    var settings = "{}"
    var hasLabel = false
    var skipsCollaborators = false
    var owners: [String: String] = [:]
    var comments: [Comment] = []
    var headTree = tree
    var teams: [String: [Login]] = [:]
    var failing: Set<String> = []
    var headFirstSeen = Date.distantPast

    func tester() throws -> PluginTester<LGTM> {
        let entry = settings.replacing("{", with: #"{"repos": ["harbor"]"# + (settings == "{}" ? "" : ","))
        let section = try JSONDecoder().decode(PerRepository<LGTMSettings>.self, from: Data("[\(entry)]".utf8))
        var facts = FakeForge.Facts()
        facts.pullRequests[Self.pull.id] = Self.pull
        facts.labels[Self.pull.id] = hasLabel ? ["kind/bug", "LGTM"] : ["kind/bug"]
        facts.collaborators[Sample.repository] = ["ben", "ada"]
        facts.changedFiles[Self.pull.id] = [ChangedFile(path: "docs/a.md"), ChangedFile(path: "src/b.swift")]
        facts.comments[Self.pull.id] = comments
        facts.trees[Self.pull.head.sha] = headTree
        facts.teams = teams
        facts.failing = failing
        facts.headsFirstSeen[Self.pull.head.sha] = headFirstSeen
        return PluginTester(
            LGTM(configuration: section),
            facts: facts,
            owners: FakeOwners(OwnersTree(files: owners), skipsCollaborators: skipsCollaborators)
        )
    }

    static func note(_ tree: String, by login: Login = "bowsprit", editedAfter seconds: Double = 0) -> Comment {
        Comment(
            id: 1,
            author: User(login: login),
            body: "LGTM label has been added.  <details>Git tree hash: \(tree)</details>\n<!-- mark -->",
            createdAt: Sample.time,
            updatedAt: Sample.time.addingTimeInterval(seconds)
        )
    }
}

extension Effect {
    /// The effect in a few characters.
    var short: String {
        switch self {
        case .setLabel(let label, let present, _): (present ? "+" : "-") + label.text
        case .setAssigned(let logins, true, _, _): "assign " + logins.map(\.text).joined(separator: ",")
        case .setReviewRequested(let reviewers, true, _, _):
            "cc " + reviewers.map(\.description).joined(separator: ",")
        case .comment(let body, _): "say \(body)"
        case .deleteComments(let texts, _): "delete \(texts.joined(separator: ","))"
        default: "\(self)"
        }
    }
}

extension World: CustomStringConvertible {
    /// What a failing row shows of its world.
    var description: String {
        let parts = [
            settings == "{}" ? nil : settings, hasLabel ? "has the label" : nil, skipsCollaborators ? "OWNERS" : nil,
            comments.isEmpty ? nil : "comments \(comments.map(\.body))", "tree \(headTree)",
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
