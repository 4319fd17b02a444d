public import PluginKit

/// Answers `/meow` with a picture of a cat.
public struct Cat: Plugin {
    /// The name in `plugins.yaml`: `cat`.
    public static let name: PluginName = "cat"
    /// What it does, for help.
    public static let summary = "Answers `/meow` with a picture of a cat."

    let keyPath: String

    /// Makes the plugin from its section.
    public init(configuration: CatConfiguration) {
        keyPath = configuration.keyPath
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.meow) { event, call in
                guard let use = event.invocations.first else { return [] }
                return [.reply(try await picture(for: use, call).markdown("a cat"))]
            }
        ]
    }
}

extension Cat {
    static let meow = Command(
        "meow",
        aliases: ["meowvie"],
        arguments: .any,
        usage: "/meow or /meowvie [category]",
        summary: "Shows a cat, or with `/meowvie` one that moves.",
        examples: ["/meow", "/meow boxes", "/meow no", "/meowvie"]
    )

    private static let tries = 3
    private static let grumpy = "https://upload.wikimedia.org/wikipedia/commons/e/ee/Grumpy_Cat_by_Gage_Skidmore.jpg"

    /// One entry of the answer of [The Cat API](https://developers.thecatapi.com).
    private struct Entry: Decodable {
        let url: String
    }

    private func picture(for use: Invocation, _ call: Call) async throws -> Picture {
        let category = use.arguments
        if ["no", "grumpy"].contains(category.lowercased()) {
            return try await call.firstResult(ofTries: Self.tries, otherwise: Self.apology(for: "")) {
                try await Picture(Self.grumpy).shown(call)
            }
        }
        let url = Self.address(of: category, moving: use.word != Self.meow.name)
        let headers = keyPath.isEmpty ? [:] : ["x-api-key": try await call.web.key(at: keyPath)]
        return try await call.firstResult(ofTries: Self.tries, otherwise: Self.apology(for: category)) {
            let entries: [Entry] = try await call.ask(url, headers: headers)
            return try await entries.first.flatMap { Picture($0.url) }.shown(call)
        }
    }

    private static func address(of category: String, moving: Bool) -> String {
        "https://api.thecatapi.com/v1/images/search?format=json&results_per_page=1"
            + (category.isEmpty ? "" : "&category=\(category.queryValue)") + (moving ? "&mime_types=gif" : "")
    }

    private static func apology(for category: String) -> String {
        guard !category.isEmpty else { return "The Cat API has no picture now. Try again later." }
        return """
            The Cat API has no picture for \(CodeSpan.of(category)) now. \
            Look for another [category](https://api.thecatapi.com/v1/categories), or try again later.
            """
    }
}
