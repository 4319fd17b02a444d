import PluginKit

/// What is said about one line that looks like a command and is none.
struct CommandTip: Sendable, Hashable {
    /// The line.
    let line: CommandLine
    /// What is wrong with it and what to write instead, in Markdown.
    let words: String

    /// One answer for several lines.
    static func reply(_ tips: [CommandTip]) -> String {
        guard tips.count > 1 else { return tips.first?.words ?? "" }
        return "some lines look like commands of mine.\n\n" + tips.map { "- \($0.words)" }.joined(separator: "\n")
    }
}
