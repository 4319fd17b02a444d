import PluginKit

/// A line that approves or takes an approval back.
struct ApproveCommand: Hashable {
    enum Word: String {
        case approve, lgtm
        case remove = "remove-approve"
    }

    let word: Word
    /// What follows the word, in lower case.
    let arguments: String

    /// Reads a command line; nil when it is another command.
    init?(_ line: CommandLine) {
        guard let word = Word(rawValue: line.word.lowercased()) else { return nil }
        self.word = word
        arguments = line.arguments.lowercased()
    }

    /// The commands in a text, in order.
    static func all(in text: String) -> [ApproveCommand] { CommandLine.lines(of: text).compactMap(Self.init) }

    /// Whether it takes the approval back: "cancel" anywhere behind the word counts.
    var isCancel: Bool { word == .remove || arguments.contains("cancel") }

    /// Whether it also says that no issue is needed.
    var isNoIssue: Bool { arguments == "no-issue" }

    /// Whether it makes the text that it stands in one to be read. In such a text every `/lgtm` counts.
    func selects(_ options: ApproveOptions) -> Bool { word != .lgtm || options.lgtmActsAsApprove }
}

extension ApproveCommand {
    static let approve = Command(
        "approve",
        aliases: ["remove-approve"],
        arguments: .any,
        places: .openPullRequests,
        audience: .checked("owners of the changed files: the approvers in their OWNERS files"),
        usage: "/[remove-]approve [no-issue|cancel]",
        summary: "Approves the changed files that one owns, or takes that back; with `no-issue`, no issue is needed.",
        examples: ["/approve", "/approve no-issue", "/approve cancel", "/remove-approve"]
    )

    static let lgtm = Command(
        "lgtm",
        arguments: .any,
        places: .openPullRequests,
        audience: .checked("owners of the changed files: the approvers in their OWNERS files"),
        usage: "/lgtm [no-issue|cancel]",
        summary: "Approves the changed files that one owns where the configuration says so, or takes that back.",
        examples: ["/lgtm", "/lgtm cancel"]
    )
}
