public import PluginKit

extension HostileWriter {
    /// An event about the sample pull request or issue, with hostile texts and names wherever people choose them.
    public mutating func event(like examples: [String]) -> ForgeEvent {
        let author = Login(name(like: "ada"))
        let label = LabelName(name(like: "cherrypick/release-1.2"))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .pull(.opened, pullRequest(like: examples))
        case 1: return .pull(.edited, pullRequest(like: examples))
        case 2: return .pull(.labeled, pullRequest(like: examples), label: label)
        case 3: return .pull(.closed, pullRequest(like: examples))
        case 4: return .issue(.opened, Issue(pullRequest(like: examples)))
        case 5: return .issue(.edited, Issue(pullRequest(like: examples)))
        case 6: return .review(.commented, body: text(like: examples), by: author, on: pullRequest(like: examples))
        default: return .comment(text(like: examples), by: author, on: Issue(pullRequest(like: examples)))
        }
    }

    private mutating func pullRequest(like examples: [String]) -> PullRequest {
        Sample.pullRequest { pull in
            pull.title = name(like: "[main] Let ABC-1 glow")
            pull.body = text(like: examples + ["```release-note\nIt glows.\n```"])
            pull.author.login = Login(name(like: "ada"))
            pull.head.name = name(like: "glow")
            pull.base.name = name(like: "main")
            pull.labels = [LabelName(name(like: "kind/bug")), LabelName(name(like: "cherrypick/release-1.2"))]
            pull.isMerged = Bool.random(using: &random)
            pull.state = pull.isMerged || Bool.random(using: &random) ? .closed : .open
        }
    }
}
