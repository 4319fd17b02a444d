public import PluginKit

/// Answers `/trick-or-treat` with a picture of sweets.
public struct TrickOrTreat: Plugin {
    /// The name in `plugins.yaml`: `trick-or-treat`.
    public static let name: PluginName = "trick-or-treat"
    /// What it does, for help.
    public static let summary = "Answers `/trick-or-treat` with a picture of sweets."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.command) { _, call in
                // Commons lists the same pictures every time; the delivery chooses, and what is too large is passed over.
                var random = call.random
                let picture = try await call.firstResult(ofTries: Self.tries, otherwise: Self.apology) {
                    try await call.ask(Self.address, as: Answer.self).pictures.randomElement(using: &random).shown(call)
                }
                return [.reply(picture.markdown("sweets"))]
            }
        ]
    }
}

extension TrickOrTreat {
    static let command = Command(
        "trick-or-treat",
        aliases: ["trickortreat", "trick-ortreat", "trickor-treat"],
        arguments: .any,
        summary: "Shows some sweets.",
        examples: ["/trick-or-treat", "/trickortreat"]
    )

    private static let tries = 3
    private static let apology = "Wikimedia Commons has no picture of sweets now. Try again later."

    /// A [search](https://www.mediawiki.org/wiki/API:Search) of Wikimedia Commons for photographs.
    private static let address =
        "https://commons.wikimedia.org/w/api.php?action=query&format=json&formatversion=2"
        + "&generator=search&gsrnamespace=6&gsrlimit=50&gsrsearch=\("halloween candy filetype:bitmap".queryValue)"
        + "&prop=imageinfo&iiprop=url&iiurlwidth=500"
}

extension TrickOrTreat {
    /// The answer; each picture links to its page, which names its author and licence.
    private struct Answer: Decodable {
        struct Query: Decodable {
            let pages: [Page]
        }
        struct Page: Decodable {
            let imageinfo: [Image]?
        }
        struct Image: Decodable {
            let thumburl: String?
            let descriptionurl: String?
        }

        let query: Query

        var pictures: [Picture] {
            query.pages.compactMap { page in
                page.imageinfo?.first.flatMap { image in
                    image.thumburl.flatMap { Picture($0, linkingTo: image.descriptionurl) }
                }
            }
        }
    }
}
