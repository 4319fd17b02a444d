import PluginKit

extension PluginTester {
    /// Runs the plugin twice on an event that a seed makes of its commands' examples.
    ///
    /// - Parameter examples: Texts beside the examples, for plugins that read more than commands.
    /// - Returns: What is wrong with the effects, with the seed: the second run wants something else, or a text of the
    ///   bot is longer than GitHub takes. Empty when all is well; a refusal is.
    /// - Throws: A fault of a handler.
    public func complaints(aboutSeed seed: UInt64, examples: [String] = []) async throws -> [String] {
        let commands = plugin.handlers.flatMap(\.commands)
        let known = commands.flatMap { $0.examples + [$0.usage] + $0.words.map { "/\($0)" } } + examples
        var writer = HostileWriter(seed: seed)
        let event = writer.event(like: known)
        let (first, second) = (try await answers(to: event), try await answers(to: event))
        let long = first.compactMap(\.text).filter { $0.utf16.count > 65_536 }
        return (first == second ? [] : ["seed \(seed): handled again, the event ends otherwise"])
            + long.map { "seed \(seed): a text has \($0.utf16.count) characters" }
    }

    private func answers(to event: ForgeEvent) async throws -> [Effect] {
        do {
            return try await effects(of: event)
        } catch let refusal as Refusal {
            return [.reply(refusal.message)]
        }
    }
}

extension Effect {
    /// The text that it makes public, if it does.
    fileprivate var text: String? {
        switch self {
        case .comment(let text, _), .reply(let text), .setText(let text, _, _): text
        case .setNotice(let notice, _): notice.body
        case .cherryPick(let pick): pick.body
        default: nil
        }
    }
}
