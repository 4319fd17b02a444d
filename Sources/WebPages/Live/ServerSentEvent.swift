/// One event of a `text/event-stream`.
///
/// See [the HTML standard](https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation).
public struct ServerSentEvent: Sendable, Hashable {
    /// The type that the page listens for; `message` when nil.
    public var event: String?
    /// What the browser sends as `Last-Event-ID` when it connects again.
    public var id: String?
    /// The payload; it may have several lines.
    public var data: String

    /// Joins the parts.
    public init(event: String? = nil, id: String? = nil, data: String) {
        self.event = event
        self.id = id
        self.data = data
    }

    /// The event as it goes over the wire, its closing empty line included.
    public var text: String {
        var text = ""
        if let event { text += "event: \(Self.line(event))\n" }
        if let id { text += "id: \(Self.line(id))\n" }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine) {
            text += "data: \(line)\n"
        }
        return text + "\n"
    }

    /// A line that a browser ignores; it keeps the connection open and finds out whether it still is.
    static let heartbeat = ":\n\n"

    private static func line(_ text: String) -> String {
        text.filter { !endsLine($0) && $0 != "\0" }
    }

    private static func endsLine(_ character: Character) -> Bool {
        character == "\n" || character == "\r" || character == "\r\n"
    }
}
