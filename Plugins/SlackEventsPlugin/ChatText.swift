import PluginKit

/// What is said in a chat, in [Slack's mrkdwn](https://docs.slack.dev/messaging/formatting-message-text).
enum ChatText {
    /// How many characters of a comment are repeated.
    static let limit = 3000

    /// A warning of a push that did not go through the bot.
    static func warning(of event: PushEvent) -> String {
        let who = escaped((event.sender?.login ?? Login(event.pusher)).text)
        let kind = event.branch == nil ? "tag" : "branch"
        let place = "\(kind) \(escaped(event.shortRef)) of \(escaped(event.repository.fullName))"
        let count = event.commitCount == 1 ? "1 commit" : "\(event.commitCount) commits"
        let what =
            if event.isDeleted {
                "deleted the \(place)"
            } else if event.isCreated {
                "created the \(place) with \(count)"
            } else if event.isForced {
                "*forced* \(count) onto the \(place)"
            } else {
                "merged \(count) by hand into the \(place)"
            }
        return "*Warning:* \(who) \(what). \(escaped(event.compareURL))"
    }

    /// A comment that mentions a team.
    static func mention(_ mention: TeamMention, in text: TextEvent) -> String {
        let cut = text.body.count > limit ? "…" : ""
        return """
            \(escaped(text.author.login.text)) mentions \(escaped(mention.text)): \(escaped(text.url))

            \(escaped(String(text.body.prefix(limit))))\(cut)
            """
    }

    /// A text of which nothing is a mention or a link.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
