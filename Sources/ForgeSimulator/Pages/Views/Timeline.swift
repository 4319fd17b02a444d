import Foundation
import WebPages

/// Puts what happened to a pull request in order.
struct Timeline {
    let state: SimulatorState
    let repository: SimulatorState.Repository
    let issue: SimulatorState.Issue
    let pull: SimulatorState.PullRequest
    let commits: [(sha: String, message: String)]
    let now: Date

    /// Everything, oldest first; what happened at the same time stays in the order in which it was made.
    var items: [TimelineItem] {
        let all =
            [opening] + issue.comments.map(comment) + pull.reviews.flatMap(review)
            + pull.reviewComments.map(reviewComment) + issue.events.compactMap(event) + statuses
        return all.enumerated().sorted { one, other in
            one.element.date == other.element.date
                ? one.offset < other.offset : one.element.date < other.element.date
        }
        .map(\.element)
    }

    private var markdown: Markdown { Markdown(repositoryPath: ForgePath.repository(repository.fullName)) }

    private var opening: TimelineItem {
        let text = issue.body ?? ""
        return item(
            "opening",
            issue.createdAt,
            issue.author,
            text.isEmpty ? HTML(markup: "<p class=\"muted\">No description.</p>") : markdown.html(text),
            issue.reactions
        )
    }

    private func comment(_ comment: SimulatorState.Comment) -> TimelineItem {
        item("comment-\(comment.id)", comment.createdAt, comment.author, markdown.html(comment.body), comment.reactions)
    }

    private func reviewComment(_ comment: SimulatorState.ReviewComment) -> TimelineItem {
        let place = "on `\(comment.path)`" + (comment.line.map { " line \($0)" } ?? "")
        let text = markdown.html(comment.body)
        return item(
            "review-comment-\(comment.id)",
            comment.createdAt,
            comment.author,
            HTML(markup: "<p class=\"muted\">\(HTML(sentence: place).text)</p>\(text.text)"),
            comment.reactions
        )
    }

    private func item(
        _ id: String,
        _ date: Date,
        _ author: String,
        _ text: HTML,
        _ reactions: [SimulatorState.Reaction] = []
    ) -> TimelineItem {
        let isBot = state.account(author)?.kind == .bot
        let association = state.association(of: author, in: repository).lowercased()
        let badge = isBot ? "bot" : association == "none" ? nil : association
        return TimelineItem(
            date: date,
            key: id,
            comment: .init(
                id: id,
                author: author,
                badge: badge,
                textHTML: text,
                reactions: ReactionView.all(reactions),
                when: TimeView(date, now: now)
            )
        )
    }

    private func review(_ review: SimulatorState.Review) -> [TimelineItem] {
        guard let date = review.submittedAt else { return [] }
        let words: (Mark, String) =
            switch review.state {
            case .approved: (.success, "approved these changes")
            case .changesRequested: (.failure, "requested changes")
            case .dismissed: (.aborted, "reviewed; the review was dismissed")
            case .commented, .pending: (.waiting, "reviewed")
            }
        let happening = happened("review-\(review.id)", date, review.author, words.1, mark: words.0)
        if review.body.isEmpty { return review.state == .commented ? [] : [happening] }
        return [happening, item("review-text-\(review.id)", date, review.author, markdown.html(review.body))]
    }

    private func event(_ event: SimulatorState.Event) -> TimelineItem? {
        guard !["mentioned", "subscribed"].contains(event.name) else { return nil }
        let words = EventWords(event, base: pull.base.ref)
        return happened("event-\(event.id)", event.createdAt, event.actor, words.text, mark: words.mark)
    }

    private var statuses: [TimelineItem] {
        let shas = Set(commits.map(\.sha)).union([pull.head.sha])
        return shas.flatMap { repository.statuses[$0] ?? [] }.sorted { $0.id < $1.id }.map { status in
            let description = status.description.map { ": \($0.replacing("`", with: "'"))" } ?? ""
            let text = "set `\(status.context)` to \(status.state.rawValue)\(description)"
            return happened("status-\(status.id)", status.createdAt, status.creator, text, mark: status.state.mark)
        }
    }

    private func happened(_ key: String, _ date: Date, _ actor: String, _ text: String, mark: Mark?) -> TimelineItem {
        TimelineItem(
            date: date,
            key: key,
            happening: .init(
                style: mark?.rawValue ?? "muted",
                icon: mark.map { MarkView($0).icon },
                actor: actor,
                textHTML: HTML(sentence: text),
                when: TimeView(date, now: now)
            )
        )
    }
}
