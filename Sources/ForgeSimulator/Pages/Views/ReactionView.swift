/// Reactions of one kind under a text.
struct ReactionView: Sendable {
    let symbol: String
    let name: String
    let people: String

    private static let symbols = [
        "+1": "👍", "-1": "👎", "laugh": "😄", "confused": "😕", "heart": "❤️", "hooray": "🎉", "rocket": "🚀", "eyes": "👀",
    ]

    /// The reactions to a text by kind, in GitHub's order.
    static func all(_ reactions: [SimulatorState.Reaction]) -> [ReactionView] {
        SimulatorState.Reaction.contents.compactMap { content in
            let people = reactions.filter { $0.content == content }.map(\.author)
            guard !people.isEmpty, let symbol = symbols[content] else { return nil }
            return ReactionView(symbol: symbol, name: content, people: people.joined(separator: ", "))
        }
    }
}
