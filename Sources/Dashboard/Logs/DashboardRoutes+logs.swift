import HTTPTypes
import Hummingbird
import WebPages

extension DashboardRoutes {
    /// The output as it is, whole or a range of it.
    func rawLog(_ name: String, _ request: Request) async throws -> Response {
        let log = RawLog { offset, count in try await source.log(of: name, from: offset, atMost: count) }
        guard let response = try await log.response(to: request) else {
            throw PageError.missing(kind: "job", name: name)
        }
        return response
    }

    /// The output from a place on, line by line as it comes.
    ///
    /// The events `lines` carry rows of the page; their ids are the places to go on from. `end` says that no more come.
    func logStream(_ name: String, _ request: Request) async throws -> Response {
        let place = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] } ?? Query(request).text("after")
        guard let cursor = LogCursor(place ?? LogCursor.start.text) else {
            throw PageError.badParameter(name: "after", expected: "a place such as `2048.31`")
        }
        guard try await source.log(of: name, from: 0, atMost: 0) != nil else {
            throw PageError.missing(kind: "job", name: name)
        }
        let topics: Set<LiveTopic> = [.log(name), .job(name)]
        return events.response(to: request, topics: topics, memory: LogSplitter(at: cursor)) { _, splitter, writer in
            while let chunk = try await source.log(of: name, from: splitter.offset, atMost: 65_536) {
                var lines = splitter.add(chunk.bytes)
                let isOver = chunk.isComplete && splitter.offset >= chunk.size
                if isOver, let last = splitter.finish() { lines.append(last) }
                if !lines.isEmpty {
                    let html = LogMarkup().html(lines)
                    let event = ServerSentEvent(event: "lines", id: splitter.cursor.text, data: html.text)
                    try await writer.write(event)
                }
                if isOver { break }
                if chunk.bytes.isEmpty { return .listen }
            }
            try await writer.write(ServerSentEvent(event: "end", data: "complete"))
            return .end
        }
    }
}
