import ForgeModel
import PluginKit
import Settings
import YAML

/// Decides what to say about lines that look like commands of the bot and do nothing: misspelt words, commands of
/// plugins that are off, and commands that are misused.
///
/// What is nothing of the bot's and near nothing of it stays unanswered: it may be another bot's.
struct CommandAdvice: Sendable {
    /// A command of a plugin that is on, and where its handler heeds it.
    private typealias Known = (command: Command, places: Places)

    private let known: [Known]
    private let off: [PluginSet.Member]
    private let settings: UnknownCommands
    private let text: TextEvent

    /// How many lines of one text are answered at most.
    static let limit = 5
    /// The longest word that is looked at.
    private static let longestWord = 40

    /// Knows the commands that a text may have meant.
    ///
    /// - Parameters:
    ///   - on: The plugins that are on for the repository, in the order of the configuration.
    ///   - off: Those that the bot offers and that are off there.
    init(on: [PluginSet.Member], off: [PluginSet.Member], settings: UnknownCommands, text: TextEvent) {
        known = on.flatMap(\.handlers).flatMap { handler in
            handler.commands.map { ($0, $0.places.intersection(handler.places)) }
        }
        self.off = off
        self.settings = settings
        self.text = text
    }

    /// What to say about the lines of the text: about each word once, and nothing about commands that are right.
    func tips(on lines: [CommandLine]) -> [CommandTip] {
        guard settings.reply else { return [] }
        var seen: Set<String> = []
        var tips: [CommandTip] = []
        for line in lines where Self.isPlain(line.word) && !settings.ignores(line.word) {
            guard seen.insert(line.word.lowercased()).inserted else { continue }
            if let words = words(on: line) { tips.append(CommandTip(line: line, words: words)) }
            if tips.count == Self.limit { break }
        }
        return tips
    }

    private func words(on line: CommandLine) -> String? {
        let meant = known.filter { $0.command.isCalled(line.word) }
        if !meant.isEmpty { return misuse(of: meant, line) }
        if let plugin = off.first(where: { $0.handlers.flatMap(\.commands).contains { $0.isCalled(line.word) } }) {
            return """
                `/\(line.word)` is a command of the plugin `\(plugin.name)`, which is off here. To turn it on, name \
                `\(plugin.name)` under `\(text.issue.id.repository.fullName)` in `plugins.yaml`.
                """
        }
        let here = known.filter { $0.places.contains(place) }.flatMap(\.command.words)
        let nearest = Spelling.nearest(to: line.word, among: here, within: min(2, line.word.count / 3))
        return nearest.map { "`/\(line.word)`: did you mean `/\($0)`?" }
    }

    /// The right word, and yet no use of the command.
    private func misuse(of meant: [Known], _ line: CommandLine) -> String? {
        let here = meant.filter { $0.places.contains(place) }
        guard let first = here.first else {
            let places = meant.reduce(into: Places()) { $0.formUnion($1.places) }.words
            return places.isEmpty ? nil : "`/\(line.word)` works on \(places), not here."
        }
        // Its handler has read it, or there is nothing to do.
        if here.contains(where: { $0.command.invocation(of: line) != nil }) { return nil }
        return "`/\(line.word)` does not take what follows it here. Its usage is `\(first.command.usage)`."
    }

    private var place: Places { Places(text.issue) }

    /// Whether a word may be a command's at all. A path or a mention is none, and what is not is safe to repeat.
    private static func isPlain(_ word: String) -> Bool {
        word.utf8.count <= longestWord
            && word.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-_?".unicodeScalars.contains(scalar))
            }
    }
}

extension Handler {
    /// Where it reads texts at all.
    fileprivate var places: Places {
        if case .texts(let places, _, _) = trigger { places } else { .everywhere }
    }
}

extension Command {
    /// Whether a word calls the command, whatever follows.
    fileprivate func isCalled(_ word: String) -> Bool {
        words.contains(isCaseSensitive ? word : word.lowercased())
    }
}
