import Foundation
import WebPages

/// Something that the bot did.
struct BotActionView: Sendable {
    let textHTML: HTML
    let plugin: String?
    let cause: String
    let causePath: String?
    let when: TimeView

    init(_ action: BotAction, now: Date) {
        textHTML = HTML(sentence: action.text)
        plugin = action.plugin
        cause = action.cause.text
        causePath = action.cause.delivery.map(Link.delivery)
        when = TimeView(action.time, now: now)
    }
}
