public import PluginKit

/// Answers `/pony` with pictures of ponies.
public struct Pony: Plugin {
    /// The name in `plugins.yaml`: `pony`.
    public static let name: PluginName = "pony"
    /// What it does, for help.
    public static let summary = "Answers `/pony` with a picture of a pony."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.pony) { event, call in
                var pictures: [String] = []
                var apologies: [String] = []
                for use in event.invocations.prefix(Self.limit) {
                    do {
                        pictures.append(try await Self.picture(tagged: use.arguments, call).markdown("a pony"))
                    } catch let refusal as Refusal where !apologies.contains(refusal.message) {
                        apologies.append(refusal.message)
                    } catch is Refusal {}
                }
                if event.invocations.count > Self.limit {
                    apologies.append("One comment gets at most \(Self.limit) ponies.")
                }
                guard !pictures.isEmpty else { throw Refusal(apologies.joined(separator: "\n\n")) }
                return [.reply((pictures + apologies).joined(separator: "\n\n"))]
            }
        ]
    }
}

extension Pony {
    static let pony = Command(
        "pony",
        arguments: .any,
        usage: "/pony [tags]",
        summary: "Shows a pony, or one with certain tags, such as its name. Works up to \(limit) times a comment.",
        examples: ["/pony", "/pony Twilight Sparkle"]
    )

    private static let limit = 5
    private static let tries = 5

    /// The answer of [theponyapi.com](https://theponyapi.com).
    private struct Answer: Decodable {
        struct Pony: Decodable {
            let representations: Representations
        }
        struct Representations: Decodable {
            let full: String
            let small: String
        }

        let pony: Pony
    }

    private static func picture(tagged tags: String, _ call: Call) async throws -> Picture {
        let url = "https://theponyapi.com/api/v1/pony/random" + (tags.isEmpty ? "" : "?q=\(tags.queryValue)")
        return try await call.firstResult(ofTries: tries, otherwise: apology(for: tags)) {
            let found = try await call.ask(url, as: Answer.self).pony.representations
            return try await Picture(found.small, linkingTo: found.full).shown(call)
        }
    }

    private static func apology(for tags: String) -> String {
        tags.isEmpty
            ? "There is no pony to be had now. Try again later."
            : "There is no pony tagged \(CodeSpan.of(tags)) to be had now. Try other tags, or try again later."
    }
}
