import Foundation
import PluginKit
import PluginTesting
import ReleaseNotePlugin

/// A pull request by `ada`, where `mem` is a member of the organisation, and the parts of it that tests vary.
struct World: Sendable {
    static let url = "https://git.k8s.io/community/contributors/guide/release-notes.md"

    var body = ""
    var labels: [LabelName] = []
    var isMerged = false
    var base = "main"
    var comments: [(Login, String)] = []
    var parents: [Int: LabelName] = [:]
    var failing: Set<String> = []

    static func note(_ text: String) -> String { "Why.\r\n\r\n```release-note\r\n\(text)\r\n```\r\n" }

    var pull: PullRequest {
        Sample.pullRequest {
            $0.body = body
            $0.labels = labels
            $0.isMerged = isMerged
            $0.base.name = base
            $0.defaultBranch = "main"
        }
    }

    func tester() -> PluginTester<ReleaseNote> {
        var facts = FakeForge.Facts()
        facts.members["harbor"] = ["mem"]
        facts.pullRequests[pull.id] = pull
        facts.labels[pull.id] = labels
        facts.comments[pull.id] = comments.map {
            Comment(id: 1, author: User(login: $0.0), body: $0.1, createdAt: Sample.time)
        }
        for (number, label) in parents {
            let id = ThreadID(Sample.repository, number)
            facts.issues[id] = Issue(id: id, title: "", author: User(login: "ada"), labels: [label])
        }
        facts.failing = failing
        return PluginTester(ReleaseNote(configuration: .init()), facts: facts)
    }
}

extension Effect {
    /// The effect in a few characters.
    var short: String {
        switch self {
        case .setLabel(let label, let present, _): (present ? "+" : "-") + label.text
        case .setNotice(let notice, _): notice.body.map { "says \($0)" } ?? "says no more"
        case .reply(let text): "reply \(text)"
        case .setText(let text, .description, _): "describes \(text)"
        default: "\(self)"
        }
    }
}

extension World: CustomStringConvertible {
    /// What a failing row shows of its world.
    var description: String { "\(body.debugDescription) \(labels) \(comments) \(parents)" }
}
