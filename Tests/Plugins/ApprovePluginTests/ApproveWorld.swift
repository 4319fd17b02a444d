import ApprovePlugin
import Foundation
import Owners
import PluginKit
import PluginTesting

/// A pull request and its surroundings as a test needs them, and what the plugin makes of them.
struct ApproveWorld {
    /// Something that somebody said, a second after what stands before it.
    enum Saying {
        case comment(Login, String)
        case line(Login, String)
        case review(Login, Review.State?, String = "", kind: User.Kind = .user)
    }

    var owners = ["OWNERS": "approvers: [root]", "a/OWNERS": "approvers: [alice]", "b/OWNERS": "approvers: [bob]"]
    var files = ["a/x"]
    var said: [Saying] = []
    var author: Login = "ada"
    var assignees: [Login] = []
    var description = ""
    var isLabelled = false
    var labelledBy: Login?
    var options = ApproveOptions()
    var failing: Set<String> = []
    var headFirstSeen = Date.distantPast

    struct Outcome {
        var effects: [Effect]
        /// Whether the label is on afterwards.
        var isApproved: Bool
        var notice: Notice?
        /// What was asked for, in order of names: some of it side by side.
        var reads: [String] = []
        var body: String { notice?.body ?? "" }
        var lines: [String] { body.components(separatedBy: "\n") }
    }

    var pull: PullRequest {
        Sample.pullRequest {
            $0.author = User(login: author)
            $0.body = description
            $0.assignees = assignees
        }
    }

    /// What a synchronize event does, or another event.
    func outcome(of event: ForgeEvent? = nil) async throws -> Outcome {
        var options = options
        if options.repos.isEmpty { options.repos = [Sample.repository.owner] }
        let configuration = PerRepository([options])
        let tester = PluginTester(
            try Approve(configuration: configuration),
            facts: facts,
            owners: FakeOwners(OwnersTree(files: owners, settings: OwnersSettings(readsMarkdown: true)))
        )
        let effects = try await tester.effects(of: event ?? .pull(.synchronize, pull))
        var outcome = Outcome(effects: effects, isApproved: isLabelled, reads: tester.forge.reads.sorted())
        for effect in effects {
            switch effect {
            case .setLabel("approved", let present, pull.id): outcome.isApproved = present
            case .setNotice(let notice, pull.id): outcome.notice = notice
            default: break
            }
        }
        return outcome
    }

    private var facts: FakeForge.Facts {
        var facts = FakeForge.Facts()
        let id = pull.id
        facts.pullRequests[id] = pull
        facts.changedFiles[id] = files.map { ChangedFile(path: $0) }
        facts.labels[id] = isLabelled ? ["approved"] : []
        facts.labelChanges[id] = [
            LabelChange(label: "approved", isAddition: true, actor: "bowsprit"),
            LabelChange(label: "approved", isAddition: true, actor: labelledBy),
            LabelChange(label: "other", isAddition: true, actor: "someone"),
        ]
        facts.failing = failing
        facts.headsFirstSeen[pull.head.sha] = headFirstSeen
        for (index, saying) in said.enumerated() {
            let time = Sample.time.addingTimeInterval(Double(index))
            switch saying {
            case .comment(let login, let body):
                facts.comments[id, default: []].append(comment(index, login, body, time))
            case .line(let login, let body):
                facts.reviewComments[id, default: []].append(comment(index, login, body, time))
            case .review(let login, let state, let body, let kind):
                facts.reviews[id, default: []].append(
                    Review(
                        id: index,
                        author: User(login: login, kind: kind),
                        state: state,
                        body: body,
                        url: "r\(index)",
                        submittedAt: time
                    )
                )
            }
        }
        return facts
    }

    private func comment(_ id: Int, _ login: Login, _ body: String, _ time: Date) -> Comment {
        Comment(id: id, author: User(login: login), body: body, url: "c\(id)", createdAt: time)
    }
}

extension ApproveOptions {
    init(_ change: (inout ApproveOptions) -> Void) {
        self.init()
        change(&self)
    }
}
