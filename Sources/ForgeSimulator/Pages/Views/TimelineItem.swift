import Foundation
import WebPages

/// One entry of a conversation: a comment, a review, or something that happened.
struct TimelineItem: Sendable {
    struct Comment: Sendable {
        let id: String
        let author: String
        let badge: String?
        let textHTML: HTML
        let reactions: [ReactionView]
        let when: TimeView
    }

    struct Happening: Sendable {
        let style: String
        let icon: String?
        let actor: String
        let textHTML: HTML
        let when: TimeView
    }

    let date: Date
    let key: String
    var comment: Comment?
    var happening: Happening?
}
