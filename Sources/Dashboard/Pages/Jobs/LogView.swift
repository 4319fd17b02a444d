import WebPages

/// The output on a job's page.
struct LogView: Sendable {
    let linesHTML: HTML
    let isEmpty: Bool
    let raw: String
    let size: String
    let earlier: String?
    let later: String?
    let stream: String?
    let position: String

    init(_ log: LogWindow, job: String, query: String, marked: LogCursor?) {
        linesHTML = LogMarkup(query: query, marked: marked).html(log.lines)
        isEmpty = log.lines.isEmpty && log.isComplete
        raw = Link.log(job)
        size = "\(log.size.grouped) bytes"
        earlier = log.start.offset > 0 ? "?to=\(log.start.offset)#output" : nil
        later = log.reachesEnd ? nil : "?from=\(log.end.offset)#output"
        stream = log.isComplete || !log.reachesEnd ? nil : "\(Link.log(job))/stream"
        position = log.end.text
    }
}
