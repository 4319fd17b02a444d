import WebPages

/// A status or check.
struct ContextView: Sendable {
    let name: String
    let mark: MarkView
    let explanation: String
    let need: String
    let link: String?

    init(_ context: ContextState) {
        name = context.context
        mark = MarkView(context.mark)
        explanation = context.description
        need = context.isRequired ? "required" : "optional"
        link = context.job.map(Link.job) ?? context.url.flatMap(PullRequestView.webAddress)
    }
}
