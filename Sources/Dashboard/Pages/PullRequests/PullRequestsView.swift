import ForgeModel
import Foundation
import WebPages

/// The list of pull requests: the template `pulls`.
struct PullRequestsView: Sendable {
    struct Row: Sendable {
        let key: String
        let path: String
        let title: String
        let name: String
        let author: String
        let mark: MarkView
        let verdictHTML: HTML
        let updated: TimeView

        init(_ pull: PullRequestSummary, now: Date) {
            key = pull.id.description
            path = Link.pullRequest(pull.id)
            title = pull.title
            name = pull.id.description
            author = pull.author.text
            mark = pull.markView
            verdictHTML = HTML(sentence: pull.verdict)
            updated = TimeView(pull.updated, now: now)
        }
    }

    let url: String
    let total: String
    let author: String
    let selects: [SelectView]
    let rows: [Row]
    let pager: PagerView
    let isFiltered: Bool

    init(_ list: PullRequestList, query: PullRequestQuery, now: Date) {
        url = query.url(page: query.page.number)
        total = list.total.grouped
        author = query.author ?? ""
        selects = [
            SelectView(
                "repo",
                caption: "Repository",
                all: "All",
                words: list.repositories.map(\.fullName),
                selected: query.repository?.fullName
            ),
            SelectView(
                "state",
                caption: "State",
                all: "open",
                words: PullRequestQuery.State.allCases.dropFirst().map(\.rawValue),
                selected: query.state == .open ? nil : query.state.rawValue
            ),
        ]
        rows = list.pullRequests.map { Row($0, now: now) }
        pager = PagerView(number: query.page.number, size: query.page.size, total: list.total, url: query.url(page:))
        isFiltered = query.isFiltered
    }
}

extension PullRequestSummary {
    /// Its mark, in the words that people use of pull requests.
    var markView: MarkView {
        switch state {
        case .merged: MarkView(.success, word: "merged")
        case .closed: MarkView(.aborted, word: "closed")
        case .draft: MarkView(mark, word: "draft")
        case .open:
            switch mark {
            case .success: MarkView(.success, word: "ready")
            case .failure: MarkView(.failure, word: "blocked")
            case .running: MarkView(.running, word: "testing")
            default: MarkView(mark)
            }
        }
    }
}
