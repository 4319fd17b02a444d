public import PluginKit

/// Answers `/woof` with a picture of a dog.
public struct Dog: Plugin {
    /// The name in `plugins.yaml`: `dog`.
    public static let name: PluginName = "dog"
    /// What it does, for help.
    public static let summary = "Answers `/woof` with a picture of a dog, and `/this-is-fine` with that dog."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.woof, Self.fine) { event, call in
                guard let use = event.invocations.first else { return [] }
                return [.reply(try await Self.picture(for: use.word, call).markdown("a dog"))]
            }
        ]
    }
}

extension Dog {
    static let woof = Command(
        "woof",
        aliases: ["bark"],
        usage: "/woof or /bark",
        summary: "Shows a dog.",
        examples: ["/woof", "/bark"]
    )

    static let fine = Command(
        "this-is-fine",
        aliases: ["this-is-not-fine", "this-is-unbearable"],
        usage: "/this-is-fine, /this-is-not-fine or /this-is-unbearable",
        summary: "Shows the dog that says so.",
        examples: ["/this-is-fine", "/this-is-not-fine", "/this-is-unbearable"]
    )

    private static let tries = 5
    private static let apology = "There is no picture of a dog to be had now. Try again later."
    private static let images = "https://storage.googleapis.com/this-is-fine-images/"
    private static let files = [
        "this-is-fine": "this_is_fine.png", "this-is-not-fine": "this_is_not_fine.png",
        "this-is-unbearable": "this_is_unbearable.jpg",
    ]

    /// The answer of [random.dog](https://random.dog), which has films too.
    private struct Answer: Decodable {
        let url: String

        var isPicture: Bool { [".jpg", ".jpeg", ".gif", ".png"].contains { url.lowercased().hasSuffix($0) } }
    }

    private static func picture(for word: String, _ call: Call) async throws -> Picture {
        try await call.firstResult(ofTries: tries, otherwise: apology) {
            if let file = files[word] { return try await Picture(images + file).shown(call) }
            let answer: Answer = try await call.ask("https://random.dog/woof.json")
            return answer.isPicture ? try await Picture(answer.url).shown(call) : nil
        }
    }
}
