import PluginKit

/// What one text asks of the trigger, by its visible lines.
struct TestComment {
    /// The text without what a reader does not see as prose. Jobs' own expressions are tried on it.
    let text: String
    /// Commands that start jobs without naming them.
    let commands: TestCommands
    /// The commits that `/ok-to-test SHA` names.
    let namedHeads: [NamedHead]
    /// `/ok-to-test cancel`.
    let cancelsTrust: Bool
    /// The jobs that `/abort JOB...` names; empty for all, nil without the command.
    let aborted: [String]?
    /// `/test ?`.
    let asksForHelp: Bool
    /// `/test` and nothing behind it.
    let lacksTargets: Bool
    /// `/retest` and something behind it.
    let hasRetestTargets: Bool
    /// `/test` and something behind it.
    let hasTargets: Bool
    /// Any command whose word is, or begins with, `test` or `retest`.
    let isAboutTests: Bool

    init(_ event: CommandEvent) {
        text = event.visibleText
        let lines = event.lines
        func has(_ word: String, _ accept: (String) -> Bool) -> Bool {
            lines.contains { $0.word == word && accept($0.arguments) }
        }
        namedHeads = lines.filter { $0.word == "ok-to-test" }.compactMap { NamedHead($0.arguments) }
        commands = TestCommands(in: text).union(namedHeads.isEmpty ? [] : .okToTest)
        cancelsTrust = has("ok-to-test") { $0 == "cancel" }
        aborted = Self.names(in: lines.filter { $0.word == "abort" }.map(\.arguments))
        asksForHelp = has("test") { $0 == "?" } || has("test?", \.isEmpty)
        lacksTargets = has("test", \.isEmpty)
        hasRetestTargets = has("retest") { !$0.isEmpty }
        hasTargets = has("test") { !$0.isEmpty }
        isAboutTests = lines.contains { line in
            ["test", "retest"].contains { word in
                line.word.hasPrefix(word) && line.word.dropFirst(word.count).first?.isPartOfWord != true
            }
        }
    }

    private static func names(in arguments: [String]) -> [String]? {
        if arguments.isEmpty { return nil }
        let names = arguments.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        return names.contains { $0.isEmpty || $0.contains("all") } ? [] : names.flatMap(\.self)
    }

    /// Whether the text holds a command of the trigger's own that may start jobs.
    var isForTrigger: Bool {
        !commands.isEmpty || cancelsTrust || asksForHelp || lacksTargets || hasRetestTargets || hasTargets
    }
}

extension Character {
    fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
