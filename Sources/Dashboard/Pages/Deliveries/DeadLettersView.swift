import ForgeModel
import Foundation
import WebPages

/// What the bot gave up on: the template `dead-letters`.
struct DeadLettersView: Sendable {
    struct Row: Sendable {
        let key: String
        let plugin: String
        let path: String
        let event: String
        let subject: String?
        let subjectPath: String?
        let reason: String
        let at: TimeView
        let replayPath: String

        init(_ letter: DeadLetter, now: Date) {
            key = "\(letter.guid) \(letter.plugin ?? "")"
            plugin = letter.plugin ?? "none"
            path = Link.delivery(letter.guid)
            event = letter.event
            let thread = letter.repository.flatMap { name in letter.number.map { ThreadID(name, $0) } }
            subject = thread?.description ?? letter.repository?.fullName
            subjectPath = thread.map(Link.pullRequest)
            reason = letter.reason
            at = TimeView(letter.at, now: now)
            replayPath = "\(Link.delivery(letter.guid))/replay"
        }
    }

    let url: String
    let total: String
    let rows: [Row]
    let pager: PagerView

    init(_ list: DeadLetterList, page: ListPage, now: Date) {
        func url(_ page: Int) -> String {
            "\(Link.deadLetters)" + URLPath.query([("page", page > 1 ? String(page) : nil)])
        }
        self.url = url(page.number)
        total = list.total.grouped
        rows = list.letters.map { Row($0, now: now) }
        pager = PagerView(number: page.number, size: page.size, total: list.total, url: url)
    }
}
