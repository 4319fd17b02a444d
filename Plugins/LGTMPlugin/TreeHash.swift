import PluginKit

/// The comment in which the bot remembers what tree looked good, in the words that Prow finds it by.
enum TreeHash {
    static let prefix = "LGTM label has been added.  <details>Git tree hash: "
    private static let suffix = "</details>"

    static func comment(_ tree: String) -> String { prefix + tree + suffix }

    /// The tree in the bot's newest such comment; nil when there is none, as one that was edited is not believed.
    static func latest(in comments: [Comment], _ call: Call) -> String? {
        comments.reversed().lazy
            .filter { call.isBot($0.author.login) && $0.updatedAt == $0.createdAt }
            .compactMap { tree(in: $0.body) }
            .first
    }

    private static func tree(in body: String) -> String? {
        guard let start = body.firstRange(of: prefix)?.upperBound,
            let end = body[start...].firstRange(of: suffix)?.lowerBound
        else { return nil }
        return String(body[start..<end])
    }
}
