import ArgumentParser

/// What is posted.
enum Load: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// Comments on pull requests that hold no command. Plugins listen to comments, so each is kept in the log.
    case comments = "a"
    /// An event that no plugin can ask for, and that therefore need not be kept.
    case unwanted = "b"

    /// The header `X-GitHub-Event`.
    var event: String {
        switch self {
        case .comments: "issue_comment"
        case .unwanted: "watch"
        }
    }

    /// What the load is, in a few words.
    var title: String {
        switch self {
        case .comments: "(a) issue_comment without a command, all plugins on"
        case .unwanted: "(b) watch, which no plugin wants"
        }
    }

    /// Whether every delivery must be found in the log.
    var isKept: Bool { self == .comments }

    /// The payload of a number; each number has ids of its own.
    func payload(_ number: Int) -> String {
        switch self {
        case .comments: SamplePayload.issueComment(number)
        case .unwanted: SamplePayload.watch(number)
        }
    }
}
