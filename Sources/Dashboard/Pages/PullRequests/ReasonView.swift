import WebPages

/// A condition of merging.
struct ReasonView: Sendable {
    let mark: MarkView
    let textHTML: HTML
    let command: String?
    let link: String?

    init(_ reason: MergeReason) {
        mark = MarkView(reason.mark, word: reason.mark == .success ? "met" : nil)
        textHTML = HTML(sentence: reason.text)
        command = reason.command
        link = reason.url.flatMap(PullRequestView.webAddress)
    }
}
