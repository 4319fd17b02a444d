public import PluginKit

/// Answers `/joke` with a joke.
public struct Yuks: Plugin {
    /// The name in `plugins.yaml`: `yuks`.
    public static let name: PluginName = "yuks"
    /// What it does, for help.
    public static let summary = "Answers `/joke` with a joke."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.joke) { _, call in
                let joke = try await call.firstResult(ofTries: Self.tries, otherwise: Self.apology) {
                    let headers = ["Accept": "application/json"]
                    let joke = try await call.ask("https://icanhazdadjoke.com", headers: headers, as: Answer.self).joke
                    return joke.isEmpty || joke.count > Self.limit ? nil : joke
                }
                return [.reply(Self.escaped(joke))]
            }
        ]
    }
}

extension Yuks {
    static let joke = Command("joke", summary: "Tells a joke.", examples: ["/joke"])

    private static let tries = 5
    private static let apology = "There is no joke to be had now. Try again later."
    /// How many characters a joke may have.
    private static let limit = 2_000

    /// The answer of [icanhazdadjoke.com](https://icanhazdadjoke.com/api).
    private struct Answer: Decodable {
        let joke: String
    }

    /// The joke with whatever may have a meaning in Markdown or HTML as a character reference.
    private static func escaped(_ joke: String) -> String {
        joke.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "?", "'", "!", ".", ",", " ": text.unicodeScalars.append(scalar)
            default: text += "&#\(scalar.value);"
            }
        }
    }
}
