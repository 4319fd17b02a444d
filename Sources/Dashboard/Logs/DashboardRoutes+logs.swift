import HTTPTypes
import Hummingbird
import NIOCore
import WebPages

extension DashboardRoutes {
    /// The output as it is, whole or a range of it.
    func rawLog(_ name: String, _ request: Request) async throws -> Response {
        guard let head = try await source.log(of: name, from: 0, atMost: 0) else {
            throw PageError.missing(kind: "job", name: name)
        }
        var headers: HTTPFields = [
            .contentType: "text/plain; charset=utf-8",
            .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "default-src 'none'; sandbox",
            .cacheControl: "no-cache",
            .acceptRanges: "bytes",
        ]
        switch ByteRange(request.headers[.range], size: head.size) {
        case .whole:
            return Response(status: .ok, headers: headers, body: rawBody(name, 0..<head.size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(head.size)"
            return Response(status: .partialContent, headers: headers, body: rawBody(name, range))
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(head.size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    private func rawBody(_ name: String, _ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let count = min(LogReader.laterWindow, range.upperBound - offset)
                guard let chunk = try await source.log(of: name, from: offset, atMost: count), !chunk.bytes.isEmpty
                else { break }
                try await writer.write(ByteBuffer(bytes: chunk.bytes))
                offset += chunk.bytes.count
            }
            try await writer.finish(nil)
        }
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
