public import PluginKit

/// Answers `/honk` with a picture of a goose.
public struct Goose: Plugin {
    /// The name in `plugins.yaml`: `goose`.
    public static let name: PluginName = "goose"
    /// What it does, for help.
    public static let summary = "Answers `/honk` with a picture of a goose."

    let keyPath: String

    /// Makes the plugin from its section.
    public init(configuration: GooseConfiguration) {
        keyPath = configuration.keyPath
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.honk) { _, call in
                guard !keyPath.isEmpty else {
                    throw Refusal(
                        "Unsplash shows geese only to those who have a key. Ask the operator to set `goose.key_path`."
                    )
                }
                let headers = ["Authorization": "Client-ID \(try await call.web.key(at: keyPath))"]
                let picture = try await call.firstResult(ofTries: Self.tries, otherwise: Self.apology) {
                    try await Picture(call.ask(Self.address, headers: headers, as: Photo.self).urls.small).shown(call)
                }
                return [.reply(picture.markdown("a goose"))]
            }
        ]
    }
}

extension Goose {
    static let honk = Command("honk", summary: "Shows a goose.", examples: ["/honk"])

    private static let tries = 3
    private static let apology = "Unsplash has no picture of a goose now. Try again later."
    private static let address = "https://api.unsplash.com/photos/random?query=goose"

    /// The answer of [Unsplash](https://unsplash.com/documentation#get-a-random-photo).
    private struct Photo: Decodable {
        struct Addresses: Decodable {
            let small: String
        }

        let urls: Addresses
    }
}
