import CherrypickerPlugin
import Foundation
import PluginKit
import PluginTesting

/// The sample pull request, and who may ask for cherry-picks: `mem` and `ada`, its author.
enum World {
    static let thread = Sample.pullRequest().id
    static let baseComplaint = "This pull request itself is for `main`. Name another branch."

    static func promise(_ branches: String) -> String {
        "Once this pull request is merged, I cherry-pick it to \(branches) by new pull requests."
    }

    static func membersOnly(_ login: String) -> String {
        """
        Cherry-picks are for [members of harbor](https://github.com/orgs/harbor/people). If you are one, make your \
        [membership](https://github.com/orgs/harbor/people?query=\(login)) public; if not, open a pull request for \
        the branch yourself.
        """
    }

    static func open(_ change: (inout PullRequest) -> Void = { _ in }) -> PullRequest { Sample.pullRequest(change) }

    static func merged(_ change: (inout PullRequest) -> Void = { _ in }) -> PullRequest {
        Sample.pullRequest {
            $0.isMerged = true
            $0.state = .closed
            change(&$0)
        }
    }

    /// What somebody said.
    struct Remark: Sendable {
        let body: String
        let author: Login

        init(_ body: String, by author: Login) {
            self.body = body
            self.author = author
        }
    }

    static func tester(
        _ pull: PullRequest = open(),
        remarks: [Remark] = [],
        members: Set<Login> = ["mem", "ada"],
        json: String = "{}"
    ) throws -> PluginTester<Cherrypicker> {
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.comments[pull.id] = remarks.enumerated().map { id, remark in
            Comment(id: id, author: User(login: remark.author), body: remark.body, createdAt: Sample.time)
        }
        facts.members["harbor"] = members
        let configuration = try JSONDecoder().decode(CherrypickerConfiguration.self, from: Data(json.utf8))
        return PluginTester(Cherrypicker(configuration: configuration), facts: facts)
    }

    /// What `mem`, or somebody else, gets for a branch.
    static func pick(_ target: String, for login: Login = "mem", chain: String = "") -> Effect {
        let body = "This is an automated cherry-pick of #14\n\n/assign \(login)"
        return .cherryPick(
            CherryPick(
                of: thread,
                to: target,
                title: "[\(target)] Let the lantern glow",
                body: chain.isEmpty ? body : "\(body)\n\n/cherrypick \(chain)",
                requester: login
            )
        )
    }
}
