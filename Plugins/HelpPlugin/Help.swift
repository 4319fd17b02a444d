public import PluginKit

/// Marks issues that anybody may take up, and those that suit a newcomer.
public struct Help: Plugin {
    /// The name in `plugins.yaml`: `help`.
    public static let name: PluginName = "help"
    /// What it does, for help.
    public static let summary = "Marks open issues as `help wanted` or `good first issue`."

    static let helpWanted: LabelName = "help wanted"
    static let goodFirstIssue: LabelName = "good first issue"

    /// The sentences by which the plugin finds its own comments again.
    static let helpSentence = "This issue asks for help from any contributor."
    static let goodFirstIssueSentence = "This issue is marked as suitable for new contributors."

    let guidelines: HelpConfiguration

    /// Makes the plugin from its section.
    public init(configuration: HelpConfiguration) {
        guidelines = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.removeHelp, Self.goodFirst, Self.help, Self.removeGoodFirst) { event, call in
                let labels = try await call.forge.labels(on: event.thread)
                let uses = Set(event.invocations.map(\.word))
                return try effects(of: uses, on: event.thread, labels: labels)
            }
        ]
    }

    /// What the commands of one comment do. One of them acts: the first, in this order, that changes something.
    private func effects(of uses: Set<String>, on issue: ThreadID, labels: [LabelName]) throws -> [Effect] {
        let (isHelpWanted, isGoodFirst) = (labels.contains(Self.helpWanted), labels.contains(Self.goodFirstIssue))
        if uses.contains(Self.removeHelp.name), isHelpWanted {
            return Self.removal(of: Self.helpWanted, saying: Self.helpSentence, on: issue)
                + (isGoodFirst ? Self.goodFirstRemoval(on: issue) : [])
        }
        if uses.contains(Self.goodFirst.name), !isGoodFirst {
            return [.reply(guidelines.goodFirstIssueText), .setLabel(Self.helpWanted, present: true, on: issue)]
                + [.setLabel(Self.goodFirstIssue, present: true, on: issue)]
        }
        if uses.contains(Self.help.name), !isHelpWanted {
            return [.reply(guidelines.helpText), .setLabel(Self.helpWanted, present: true, on: issue)]
        }
        if uses.contains(Self.removeGoodFirst.name), isGoodFirst { return Self.goodFirstRemoval(on: issue) }
        throw Refusal("Nothing to do: \(Self.words(isHelpWanted, isGoodFirst)).")
    }

    private static func removal(of label: LabelName, saying sentence: String, on issue: ThreadID) -> [Effect] {
        [.deleteComments(containing: [sentence], on: issue), .setLabel(label, present: false, on: issue)]
    }

    private static func goodFirstRemoval(on issue: ThreadID) -> [Effect] {
        removal(of: goodFirstIssue, saying: goodFirstIssueSentence, on: issue)
    }

    private static func words(_ isHelpWanted: Bool, _ isGoodFirst: Bool) -> String {
        switch (isHelpWanted, isGoodFirst) {
        case (true, true): "this issue already has both `\(helpWanted)` and `\(goodFirstIssue)`"
        case (true, false): "this issue has `\(helpWanted)` and not `\(goodFirstIssue)`"
        case (false, true): "this issue has `\(goodFirstIssue)` and not `\(helpWanted)`"
        case (false, false): "this issue has neither `\(helpWanted)` nor `\(goodFirstIssue)`"
        }
    }
}
