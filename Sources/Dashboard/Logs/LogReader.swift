/// Reads windows of a job's output, so that a log of any length opens at once.
struct LogReader: Sendable {
    /// How many bytes a page shows at first.
    static let firstWindow = 32_768
    /// How many bytes a page shows when somebody asks for more.
    static let laterWindow = 262_144
    /// Up to here, lines are counted from the start, so that they have numbers.
    static let countedBytes = 8_388_608

    /// Reads up to so many bytes at an offset; nil when there is no such job.
    let read: @Sendable (_ offset: Int, _ count: Int) async throws -> LogChunk?

    /// Reads a window; nil when there is no such job.
    func window(_ place: LogPlace) async throws -> LogWindow? {
        guard let head = try await read(0, 0) else { return nil }
        let range = Self.range(place, size: head.size)
        let start = try await lineStart(atOrAfter: range.lowerBound, before: range.upperBound)
        var splitter = LogSplitter(at: start)
        var lines: [LogLine] = []
        while splitter.offset < range.upperBound {
            guard let chunk = try await read(splitter.offset, range.upperBound - splitter.offset) else { return nil }
            if chunk.bytes.isEmpty { break }
            lines += splitter.add(chunk.bytes)
        }
        let reachesEnd = range.upperBound == head.size
        if head.isComplete && reachesEnd, let last = splitter.finish() { lines.append(last) }
        return LogWindow(
            lines: lines,
            start: start,
            end: splitter.cursor,
            size: head.size,
            isComplete: head.isComplete,
            reachesEnd: reachesEnd
        )
    }

    private static func range(_ place: LogPlace, size: Int) -> Range<Int> {
        switch place {
        case .natural: max(0, size - firstWindow)..<size
        case .from(let offset): min(offset, size)..<min(size, min(offset, size) + laterWindow)
        case .upTo(let offset): max(0, min(offset, size) - laterWindow)..<min(offset, size)
        }
    }

    /// Where the first line begins that begins at an offset or after it, with its number where that is cheap to know.
    private func lineStart(atOrAfter offset: Int, before end: Int) async throws -> LogCursor {
        guard offset > 0 else { return .start }
        let isCounted = offset <= Self.countedBytes
        var position = isCounted ? 0 : offset - 1
        var newlines = 0
        while position < end, let chunk = try await read(position, min(Self.laterWindow, end - position)) {
            if chunk.bytes.isEmpty { break }
            for byte in chunk.bytes {
                position += 1
                guard byte == UInt8(ascii: "\n") else { continue }
                newlines += 1
                if position >= offset { return LogCursor(offset: position, line: isCounted ? newlines + 1 : nil) }
            }
        }
        return LogCursor(offset: offset, line: nil)
    }
}
